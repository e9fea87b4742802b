import { AuthError } from "@auth/core/errors";
import type { SignInFailure } from "../../shared/event-types.ts";
import { DatabaseError } from "../db/errors.ts";
import { sql } from "../db/sql.ts";
import { recordRefusal } from "../diary/refusal.ts";
import { type Flow, flowContext } from "./flow.ts";

/** Why the sign-in failed: what we noted ourselves, else what the engine logged. */
export function failureOf(flow: Flow): SignInFailure {
  if (flow.failure !== null) return flow.failure;
  for (const error of flow.errors) {
    const database = databaseErrorIn(error);
    if (database) return failureOfDatabase(database);
    const type = error instanceof AuthError ? error.type : error.name;
    if (type === "OAuthAccountNotLinked") return flow.linkTo ? "accountTaken" : "accountNotLinked";
    if (type === "InvalidCheck" || type === "MissingCSRF") return "invalidRequest";
  }
  return "providerError";
}

/** Our page that tells of a failed sign-in, with the id by which the trail and the log know the request. */
export function failurePage(
  { origin, requestId }: Pick<Flow, "origin" | "requestId">,
  code: SignInFailure,
): string {
  return `${origin}/sign-in?${new URLSearchParams({ error: code, requestId })}`;
}

/** What an error of the database means for a sign-in. */
export function failureOfDatabase({ kind }: DatabaseError): SignInFailure {
  if (kind === "banned" || kind === "accountTaken") return kind;
  // a new identity came with the address of somebody who signed up a moment ago
  if (kind === "emailTaken") return "accountNotLinked";
  return kind === "schema" ? "configuration" : "databaseError";
}

/** The error of D1 that an error of the engine was made from, if any. */
export function databaseErrorIn(error: unknown): DatabaseError | null {
  if (error instanceof DatabaseError) return error;
  const cause = error instanceof Error ? error.cause : null;
  if (typeof cause !== "object" || cause === null) return null;
  return databaseErrorIn("err" in cause ? cause.err : cause);
}

/**
 * Puts a failed sign-in on the trail, with whom it concerns as far as that is known, and logs the engine's own reasons. Returns
 * whether it could be written down.
 */
export async function recordFailure(flow: Flow, code: SignInFailure): Promise<boolean> {
  const { database, subject, claims, errors, requestId, provider } = flow;
  if (code === "providerError" || code === "databaseError" || code === "configuration")
    // names and codes only: an error's message may hold what a stranger sent
    console.error(
      JSON.stringify({
        level: "error",
        message: "sign-in failed",
        code,
        provider,
        requestId,
        errors: errors.map(nameOf),
      }),
    );
  const user = subject
    ? await database
        .first<{ uid: number }>(sql`SELECT uid FROM rollcall_users WHERE user_id = ${subject.userId}`)
        .catch(() => null)
    : null;
  return recordRefusal(database, {
    type: "signInFailed",
    outcome: "failure",
    context: {
      ...flowContext(flow),
      actor: subject?.isHimself ? { kind: "user", uid: null, label: null } : null,
    },
    uid: user?.uid ?? null,
    userLabel: subject?.label ?? claims?.claimed ?? null,
    code,
  });
}

function nameOf(error: Error): string {
  const cause = (error.cause as { err?: unknown } | undefined)?.err;
  const type = error instanceof AuthError ? error.type : error.name;
  if (!(cause instanceof Error)) return type;
  return `${type}: ${cause.name}${"code" in cause ? ` ${String(cause.code)}` : ""}`;
}
