import type { Revoked } from "../../shared/schemas/session.ts";
import { sql } from "../db/sql.ts";
import { roleOf } from "../directory/target.ts";
import { type Call, contextOf, notFound } from "../http/call.ts";
import { demandRank } from "../http/guard.ts";
import { type RevocableRow, revocableSession } from "./sql.ts";

/**
 * Ends one session: when this answers, no later request with its cookie is served. Answers 0 where it has ended
 * already, 404 where it never was. One's own may be ended, others' only downwards.
 */
export async function revokeSession(
  call: Call,
  sessionId: string,
  reason: string | undefined,
): Promise<Revoked> {
  const { database, actor } = call;
  const session = await database.first<RevocableRow>(revocableSession(Number(sessionId)));
  if (!session) throw notFound("sessionAbsent");
  if (session.uid !== actor.uid) {
    await demandRank(call, { uid: session.uid, role: roleOf(session.role) });
  }
  if (session.ended !== null) return { revoked: 0 };
  const theirs = sql`userId = ${session.user_id} AND id = ${session.session_id}`;
  const [gone] = await database.change<[unknown[]]>({
    context: contextOf(call, { reason: reason ?? null, sessionEnd: "revokeSession" }),
    events: sql`SELECT count(*) FROM sessions WHERE ${theirs}`,
    statements: [sql`DELETE FROM sessions WHERE ${theirs} RETURNING id`],
  });
  return { revoked: gone.length };
}
