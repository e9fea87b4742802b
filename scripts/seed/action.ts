/** What happens in the story, in the words of load.ts, which turns each kind into SQL. */
export type ActionKind =
  | "signUp"
  | "signIn"
  | "seen"
  | "link"
  | "unlink"
  | "endSession"
  | "endAll"
  | "ban"
  | "unban"
  | "rename"
  | "verify"
  | "grant"
  | "deleteUser"
  | "failure";

/** One happening: who did it, from where, and to whom. Times are Unix milliseconds. */
export interface Action {
  kind: ActionKind;
  at: number;
  source: "engine" | "api" | "database";
  /** the user whom it is about; null for a stranger's failure */
  user: string | null;
  actorKind?: "user" | "operator" | "system" | null;
  /** user id of an operator */
  actor?: string;
  actorLabel?: string;
  /** 32 hex digits */
  ip?: string;
  country?: string;
  agent?: string;
  provider?: string;
  requestId?: string;
  reason?: string;
  sessionEnd?: "signOut" | "revokeSession" | "expireSession" | "deleteSession";
  sessionCode?: "banned" | "userDeleted" | "replaced";
  name?: string;
  email?: string;
  /** ISO 8601 */
  emailVerified?: string;
  session?: string;
  token?: string;
  /** ISO 8601 */
  expires?: string;
  account?: string;
  subject?: string;
  role?: string;
  until?: number;
  /** of a failure */
  type?: "signInFailed" | "accessDenied";
  code?: string;
}
