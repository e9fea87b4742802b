import { EVENT_TYPES, type EventType } from "../../../../shared/event-types.ts";

/** What each type of event is about. */
const GROUPS = {
  signIn: "signIn",
  signOut: "signIn",
  signInFailed: "signIn",
  linkAccount: "accounts",
  unlinkAccount: "accounts",
  updateSession: "sessions",
  deleteSession: "sessions",
  expireSession: "sessions",
  revokeSession: "sessions",
  createUser: "users",
  updateUser: "users",
  deleteUser: "users",
  banUser: "users",
  unbanUser: "users",
  mergeUsers: "users",
  updateUserMetadata: "notes",
  addNote: "notes",
  deleteNote: "notes",
  grantRole: "operators",
  revokeRole: "operators",
  accessDenied: "operators",
  createApiKey: "keys",
  rotateApiKey: "keys",
  revokeApiKey: "keys",
  createJob: "jobs",
  cancelJob: "jobs",
  exportUsers: "jobs",
  exportEvents: "jobs",
} as const satisfies Record<EventType, string>;

export type EventTypeGroup = (typeof GROUPS)[EventType];

/** In the order in which one looks for them. */
const ORDER: readonly EventTypeGroup[] = [
  "signIn",
  "accounts",
  "sessions",
  "users",
  "notes",
  "operators",
  "keys",
  "jobs",
];

/** The types of events, those about one thing together. */
export const EVENT_TYPE_GROUPS = ORDER.map((group) => ({
  group,
  types: EVENT_TYPES.filter((type) => GROUPS[type] === group),
}));
