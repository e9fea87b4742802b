import { LOCALE } from "@/lib/locale";
import { dateFormat } from "@/lib/zone";
import { actor, theirs, user, via, was } from "@/messages/en/people";
import type { Part, Scene, Teller } from "@/messages/scene";
import type { EventType } from "../../../../shared/event-types.ts";

export type ChangeType = Extract<
  EventType,
  | "createUser"
  | "updateUser"
  | "deleteUser"
  | "linkAccount"
  | "unlinkAccount"
  | "banUser"
  | "unbanUser"
  | "grantRole"
  | "revokeRole"
>;

const dateTime = dateFormat({ dateStyle: "medium", timeStyle: "short" });
const list = new Intl.ListFormat(LOCALE, { type: "conjunction" });

const FIELDS: Record<string, string> = {
  id: "id",
  email: "e-mail",
  name: "name",
  image: "picture",
  emailVerified: "e-mail verification",
};

/** Sentences about changes of users, their ways in and their rights. */
export const CHANGES: Record<ChangeType, Teller> = {
  createUser: (scene) => {
    if (scene.actor) return [actor(scene), " created the user ", user(scene)];
    if (scene.event.source === "database") return [user(scene), ` ${was(scene)} added by the app`];
    return [user(scene), ` signed up${via(scene)}`];
  },
  updateUser: (scene) => {
    const what = changedFields(scene);
    if (what === FIELDS.emailVerified) return verification(scene);
    if (scene.isOwnAct) return [user(scene), scene.isYou ? " changed your " : " changed their ", what];
    if (scene.actor) return [actor(scene), " changed ", ...theirs(scene, what)];
    const were = Object.keys(scene.event.data ?? {}).length > 1 ? " were changed" : " was changed";
    return [...theirs(scene, what), were, byApp(scene)];
  },
  deleteUser: (scene) =>
    scene.actor
      ? [actor(scene), " deleted the user ", user(scene)]
      : ["the user ", user(scene), " was deleted", byApp(scene)],
  linkAccount: (scene) => {
    if (scene.actor) return [actor(scene), ` linked ${provider(scene)} to `, user(scene)];
    if (scene.event.source === "database")
      return [`${provider(scene)} was linked to `, user(scene), " by the app"];
    return [user(scene), ` linked ${provider(scene)}`];
  },
  unlinkAccount: (scene) => {
    if (scene.isOwnAct) return [user(scene), ` unlinked ${provider(scene)}`];
    if (scene.actor) return [actor(scene), ` unlinked ${provider(scene)} from `, user(scene)];
    return [`${provider(scene)} was unlinked from `, user(scene), byApp(scene)];
  },
  banUser: (scene) => {
    const end = scene.after("until");
    const until = typeof end === "number" ? ` until ${dateTime(new Date(end))}` : "";
    const changed = Array.isArray(scene.event.data?.until);
    if (!scene.actor) return [user(scene), ` ${was(scene)} banned${until}`];
    if (!changed) return [actor(scene), " banned ", user(scene), until];
    return [actor(scene), " changed ", ...theirs(scene, "ban"), until || ", now without an end"];
  },
  unbanUser: (scene) => {
    if (scene.isSystem) return [...theirs(scene, "ban"), " expired"];
    if (scene.actor) return [actor(scene), " lifted ", ...theirs(scene, "ban")];
    return [...theirs(scene, "ban"), " was lifted"];
  },
  grantRole: (scene) => {
    const role = String(scene.after("role") ?? "operator");
    const made = `${/^[aeiou]/.test(role) ? "an" : "a"} ${role}`;
    if (scene.event.code === "environment")
      return [user(scene), ` became ${made}, as the settings of Rollcall say`];
    if (scene.actor) return [actor(scene), " made ", user(scene), ` ${made}`];
    return [user(scene), ` became ${made}`];
  },
  revokeRole: (scene) => {
    const role = String(scene.before("role") ?? "operator");
    const is = scene.isYou ? "are" : "is";
    if (scene.isSystem) return [user(scene), ` ${is} no longer ${role}, as the settings of Rollcall say`];
    if (scene.actor) return [actor(scene), ` took the role ${role} from `, user(scene)];
    return [user(scene), ` ${is} no longer ${role}`];
  },
};

function provider(scene: Scene): string {
  return scene.provider ?? "a provider";
}

function verification(scene: Scene): (Part | null)[] {
  const verified = scene.after("emailVerified") !== null;
  if (scene.actor) {
    return [
      actor(scene),
      " marked ",
      ...theirs(scene, "e-mail"),
      verified ? " as verified" : " as not verified",
    ];
  }
  return [...theirs(scene, "e-mail"), verified ? " was verified" : " is no longer verified", byApp(scene)];
}

function changedFields(scene: Scene): string {
  const names = Object.keys(scene.event.data ?? {}).map((field) => FIELDS[field] ?? field);
  return names.length > 0 ? list.format(names) : "profile";
}

function byApp(scene: Scene): string | null {
  return scene.isByApp ? " by the app" : null;
}
