import type { Revoked } from "../../shared/schemas/session.ts";
import { sql } from "../db/sql.ts";
import { type Call, contextOf, notFound } from "../http/call.ts";
import { type RevocableRow, revocableSession } from "./sql.ts";

/** A session that is to be ended, or has ended; 404 where it never was. */
export async function findRevocable({ database }: Call, sessionId: string): Promise<RevocableRow> {
  const session = await database.first<RevocableRow>(revocableSession(Number(sessionId)));
  if (!session) throw notFound("sessionAbsent");
  return session;
}

/** Ends a session; answers 0 where it has ended already. */
export async function endSession(
  call: Call,
  session: RevocableRow,
  reason: string | undefined,
): Promise<Revoked> {
  if (session.ended !== null) return { revoked: 0 };
  const theirs = sql`userId = ${session.user_id} AND id = ${session.session_id}`;
  const [gone] = await call.database.change<[unknown[]]>({
    context: contextOf(call, { reason: reason ?? null, sessionEnd: "revokeSession" }),
    events: sql`SELECT count(*) FROM sessions WHERE ${theirs}`,
    statements: [sql`DELETE FROM sessions WHERE ${theirs} RETURNING id`],
  });
  return { revoked: gone.length };
}
