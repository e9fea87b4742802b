import { count } from "@/lib/count";
import { messages } from "@/lib/messages";
import type { EventType } from "../../../../shared/event-types.ts";

const said =
  (one: string, many: string) =>
  (n: number): string =>
    count(n, one, many);

/** So many events of a type, in few words. */
const counts: Record<EventType, (n: number) => string> = {
  createUser: said("creation", "creations"),
  updateUser: said("change of the profile", "changes of the profile"),
  deleteUser: said("deletion", "deletions"),
  linkAccount: said("account linked", "accounts linked"),
  unlinkAccount: said("account unlinked", "accounts unlinked"),
  signIn: said("sign-in", "sign-ins"),
  signOut: said("sign-out", "sign-outs"),
  signInFailed: said("failed sign-in", "failed sign-ins"),
  updateSession: said("change of a session", "changes of sessions"),
  deleteSession: said("session ended by the app", "sessions ended by the app"),
  expireSession: said("session expired", "sessions expired"),
  revokeSession: said("session revoked", "sessions revoked"),
  banUser: said("ban", "bans"),
  unbanUser: said("ban lifted", "bans lifted"),
  mergeUsers: said("merge", "merges"),
  updateUserMetadata: said("change of metadata", "changes of metadata"),
  addNote: said("note", "notes"),
  deleteNote: said("note deleted", "notes deleted"),
  grantRole: said("role granted", "roles granted"),
  revokeRole: said("role taken back", "roles taken back"),
  createApiKey: said("API key made", "API keys made"),
  rotateApiKey: said("API key rotated", "API keys rotated"),
  revokeApiKey: said("API key revoked", "API keys revoked"),
  accessDenied: said("access denied", "times access denied"),
  createJob: said("job begun", "jobs begun"),
  cancelJob: said("job stopped", "jobs stopped"),
  exportUsers: said("export of users", "exports of users"),
  exportEvents: said("export of events", "exports of events"),
};

const english = {
  kind: "Kind",
  kinds: {
    signIns: "Sign-ins",
    failures: "Failures",
    sessions: "Ends of sessions",
    accounts: "Linked accounts",
    changes: "Changes",
  },
  byDay: "One line a day",
  noneOfKind: "Nothing of this kind is on the trail about this user.",
  showAll: "Show everything",
  counts,
  earlierDays: "Show earlier days",
  inUtc: "Days are counted in UTC.",
  notAll: (since: string): string => `Counted since ${since}; what is older stands in Events.`,
};

export type ActivityMessages = typeof english;
export const words = messages("activity", english);
