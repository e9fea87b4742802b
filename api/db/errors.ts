/** What became of a failed statement, in the terms that a caller can act on. */
export type DatabaseErrorKind =
  | "banned" // our trigger refused a session or account of a banned user
  | "emailTaken" // our trigger refused an e-mail that another user has
  | "accountTaken" // our trigger refused an identity that is linked already, or a passkey is there already
  | "lastOwner" // our trigger refused to take the last owner's role
  | "jobMoved" // somebody else has the job, it is over, or what it rests on has changed: the step was undone
  | "noTrail" // the events of a change were missing: the batch was undone
  | "repeated" // the change was committed before, under the same proof of idempotency
  | "schema" // a table or column of ours is missing
  | "unavailable" // D1 is overloaded, restarting or out of reach; a write's outcome is unknown
  | "other";

const KINDS: readonly [RegExp, DatabaseErrorKind][] = [
  [/rollcall: user is banned/, "banned"],
  [/rollcall: users\.email is taken/, "emailTaken"],
  [/rollcall: account is linked already|UNIQUE constraint failed: rollcall_authenticators/, "accountTaken"],
  [/rollcall: last owner/, "lastOwner"],
  [/rollcall: job has moved on/, "jobMoved"],
  [/rollcall: no change without its trail/, "noTrail"],
  [/UNIQUE constraint failed: rollcall_idempotency/, "repeated"],
  [/no such (table|column)/, "schema"],
  [
    /Network connection lost|storage caused object to be reset|reset because its code was updated|Cannot resolve D1 DB|D1 DB is overloaded|exceeded timeout|internal error/i,
    "unavailable",
  ],
];

/** An error of D1, sorted by kind; `cause` holds the original. Its message never leaves the Worker. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
  constructor(
    readonly kind: DatabaseErrorKind,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Sorts what D1 threw. */
export function translateError(error: unknown): DatabaseError {
  const message = error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error);
  const kind = KINDS.find(([pattern]) => pattern.test(message))?.[1] ?? "other";
  return new DatabaseError(kind, error);
}
