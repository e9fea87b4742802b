import { dateFormat } from "@/lib/zone";
import { actorHas, theirs, theUser, toUser, user, userHas, userObject, via, was } from "@/messages/de/people";
import { roleName } from "@/messages/de/role-name";
import type { ChangeType } from "@/messages/en/change-sentences";
import type { Part, Scene, Teller } from "@/messages/scene";

const dateTime = dateFormat({ dateStyle: "medium", timeStyle: "short" });
const list = new Intl.ListFormat("de", { type: "conjunction" });

const FIELDS: Record<string, [name: string, object: string]> = {
  id: ["ID", "die ID"],
  email: ["E-Mail-Adresse", "die E-Mail-Adresse"],
  name: ["Name", "den Namen"],
  image: ["Bild", "das Bild"],
  emailVerified: ["Bestätigung der E-Mail-Adresse", "die Bestätigung der E-Mail-Adresse"],
};

export const CHANGES: Record<ChangeType, Teller> = {
  createUser: (scene) => {
    const by = actorHas(scene);
    if (by) return [...by, " ", ...theUser(scene), " angelegt"];
    return [...userHas(scene), ` sich${via(scene)} registriert`];
  },
  updateUser: (scene) => {
    const fields = Object.keys(scene.event.data ?? {});
    if (fields.length === 1 && fields[0] === "emailVerified") return verification(scene);
    const what = fields.map((field): [string, string] => FIELDS[field] ?? [field, `das Feld ${field}`]);
    const objects = what.length > 0 ? list.format(what.map(([, object]) => object)) : "das Profil";
    if (scene.isOwnAct) return [...userHas(scene), ` bei sich ${objects} geändert`];
    const by = actorHas(scene);
    if (by) return [...by, " bei ", toUser(scene), ` ${objects} geändert`];
    const names = what.length > 0 ? ` (${list.format(what.map(([name]) => name))})` : "";
    return ["bei ", toUser(scene), ` wurden Angaben geändert${names}`];
  },
  deleteUser: (scene) => {
    const by = actorHas(scene);
    if (by) return [...by, " ", ...theUser(scene), " gelöscht"];
    const who = user(scene);
    return [...(typeof who === "string" ? [who] : ["der Benutzer ", who]), ` ${was(scene.user)} gelöscht`];
  },
  linkAccount: (scene) => {
    const by = actorHas(scene);
    if (by) return [...by, ` ${account(scene)} mit `, toUser(scene), " verknüpft"];
    return [...userHas(scene), ` ${account(scene)} verknüpft`];
  },
  unlinkAccount: (scene) => {
    if (scene.isOwnAct) return [...userHas(scene), ` die Verknüpfung mit ${provider(scene)} gelöst`];
    const by = actorHas(scene);
    const link = [...theirs(scene, "Verknüpfung"), ` mit ${provider(scene)}`];
    return by ? [...by, " ", ...link, " gelöst"] : [...link, " wurde gelöst"];
  },
  banUser: (scene) => {
    const end = scene.after("until");
    const until = typeof end === "number" ? ` bis ${dateTime(new Date(end))}` : "";
    const by = scene.actor && actorHas(scene);
    if (!by) return [user(scene), ` ${was(scene.user)}${until} gesperrt`];
    if (!Array.isArray(scene.event.data?.until)) return [...by, " ", userObject(scene), `${until} gesperrt`];
    return [...by, " ", ...theirs(scene, "Sperre"), ` geändert, sie gilt jetzt${until || " ohne Ende"}`];
  },
  unbanUser: (scene) => {
    const ban = theirs(scene, "Sperre");
    if (scene.isSystem) return [...ban, " ist abgelaufen"];
    const by = scene.actor && actorHas(scene);
    return by ? [...by, " ", ...ban, " aufgehoben"] : [...ban, " wurde aufgehoben"];
  },
  grantRole: (scene) => {
    const role = roleOf(scene.after("role"));
    if (scene.event.code === "environment")
      return [...userHas(scene), ` durch die Einstellungen von Rollcall ${role} bekommen`];
    const by = scene.actor && actorHas(scene);
    return by ? [...by, " ", toUser(scene), ` ${role} gegeben`] : [...userHas(scene), ` ${role} bekommen`];
  },
  revokeRole: (scene) => {
    const role = roleOf(scene.before("role"));
    if (scene.isSystem) return [...userHas(scene), ` durch die Einstellungen von Rollcall ${role} verloren`];
    const by = scene.actor && actorHas(scene);
    return by ? [...by, " ", toUser(scene), ` ${role} entzogen`] : [...userHas(scene), ` ${role} verloren`];
  },
};

function provider(scene: Scene): string {
  return scene.provider ?? "einem Anbieter";
}

function account(scene: Scene): string {
  return `ein Konto bei ${provider(scene)}`;
}

function roleOf(role: unknown): string {
  return typeof role === "string" ? `die Rolle ${roleName(role)}` : "eine Rolle";
}

function verification(scene: Scene): Part[] {
  const verified = scene.after("emailVerified") !== null;
  const address = theirs(scene, "E-Mail-Adresse");
  const by = actorHas(scene);
  if (by) return [...by, " ", ...address, ` als ${verified ? "" : "nicht "}bestätigt markiert`];
  return [...address, verified ? " wurde bestätigt" : " gilt nicht mehr als bestätigt"];
}
