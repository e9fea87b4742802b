import type { Part, Scene } from "@/features/events/scene";
import { LOCALE } from "@/lib/locale";
import type { EventType } from "../../../../shared/event-types.ts";

type ChangeType = Extract<
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

const dateTime = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" });
const list = new Intl.ListFormat(LOCALE, { type: "conjunction" });

const FIELDS: Record<string, string> = {
  id: "id",
  email: "e-mail",
  name: "name",
  image: "picture",
  emailVerified: "e-mail verification",
};

/** Sentences about changes of users, their ways in and their rights. */
export const CHANGES: Record<ChangeType, (scene: Scene) => (Part | null)[]> = {
  createUser: (scene) => {
    if (scene.actor) return [scene.actor, " created the user ", scene.user];
    if (scene.event.source === "database") return [scene.user, ` ${scene.was()} added by the app`];
    return [scene.user, ` signed up${scene.event.provider ? ` with ${scene.provider()}` : ""}`];
  },
  updateUser: (scene) => {
    const what = changedFields(scene);
    if (what === "e-mail verification") return verification(scene);
    if (scene.isOwnAct)
      return [scene.user, scene.user === "you" ? " changed your " : " changed their ", what];
    if (scene.actor) return [scene.actor, " changed ", ...scene.theirs(what)];
    const were = Object.keys(scene.event.data ?? {}).length > 1 ? " were changed" : " was changed";
    return [...scene.theirs(what), were, byApp(scene)];
  },
  deleteUser: (scene) =>
    scene.actor
      ? [scene.actor, " deleted the user ", scene.user]
      : ["the user ", scene.user, " was deleted", byApp(scene)],
  linkAccount: (scene) => {
    if (scene.actor) return [scene.actor, ` linked ${scene.provider()} to `, scene.user];
    if (scene.event.source === "database")
      return [`${scene.provider()} was linked to `, scene.user, " by the app"];
    return [scene.user, ` linked ${scene.provider()}`];
  },
  unlinkAccount: (scene) => {
    if (scene.isOwnAct) return [scene.user, ` unlinked ${scene.provider()}`];
    if (scene.actor) return [scene.actor, ` unlinked ${scene.provider()} from `, scene.user];
    return [`${scene.provider()} was unlinked from `, scene.user, byApp(scene)];
  },
  banUser: (scene) => {
    const end = scene.after("until");
    const until = typeof end === "number" ? ` until ${dateTime.format(end)}` : "";
    const changed = Array.isArray(scene.event.data?.until);
    if (!scene.actor) return [scene.user, ` ${scene.was()} banned${until}`];
    if (!changed) return [scene.actor, " banned ", scene.user, until];
    return [scene.actor, " changed ", ...scene.theirs("ban"), until || ", now without an end"];
  },
  unbanUser: (scene) => {
    if (scene.isSystem) return [...scene.theirs("ban"), " ran out"];
    if (scene.actor) return [scene.actor, " lifted ", ...scene.theirs("ban")];
    return [...scene.theirs("ban"), " was lifted"];
  },
  grantRole: (scene) => {
    const role = String(scene.after("role") ?? "operator");
    const made = `${/^[aeiou]/.test(role) ? "an" : "a"} ${role}`;
    if (scene.event.code === "environment")
      return [scene.user, ` became ${made}, as the settings of Rollcall say`];
    if (scene.actor) return [scene.actor, " made ", scene.user, ` ${made}`];
    return [scene.user, ` became ${made}`];
  },
  revokeRole: (scene) => {
    const role = String(scene.before("role") ?? "operator");
    const is = scene.user === "you" ? "are" : "is";
    if (scene.isSystem) return [scene.user, ` ${is} no longer ${role}, as the settings of Rollcall say`];
    if (scene.actor) return [scene.actor, ` took the role ${role} from `, scene.user];
    return [scene.user, ` ${is} no longer ${role}`];
  },
};

function verification(scene: Scene): (Part | null)[] {
  const verified = scene.after("emailVerified") !== null;
  if (scene.actor) {
    return [
      scene.actor,
      " marked ",
      ...scene.theirs("e-mail"),
      verified ? " as verified" : " as not verified",
    ];
  }
  return [...scene.theirs("e-mail"), verified ? " was verified" : " is no longer verified", byApp(scene)];
}

function changedFields(scene: Scene): string {
  const names = Object.keys(scene.event.data ?? {}).map((field) => FIELDS[field] ?? field);
  return names.length > 0 ? list.format(names) : "profile";
}

function byApp(scene: Scene): string | null {
  return scene.event.source === "database" && !scene.event.actor ? " by the app" : null;
}
