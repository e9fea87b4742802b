import type { RoleRevoked } from "../../shared/schemas/operator.ts";
import { sql } from "../db/sql.ts";
import { uidOf } from "../directory/lookup.ts";
import { type Call, contextOf, notFound } from "../http/call.ts";
import { judge, overtaken } from "./judge.ts";
import { mayStill } from "./sql.ts";

/**
 * Takes an operator's role back, and ends the API keys that he made. It holds from his next request on. A user who has none
 * is left alone: 0. Works also for whom the app has deleted.
 */
export async function revokeRole(
  call: Call,
  userId: string,
  reason: string | undefined,
): Promise<RoleRevoked> {
  const { database } = call;
  const uid = await uidOf(database, userId);
  const seen = await judge(call, { userId, uid });
  if (seen.role === null && uid === null) throw notFound("userAbsent");
  if (seen.role === null) return { revoked: 0 };
  const condition = sql`user_id = ${userId} AND ${mayStill(call.actor.uid, seen, true)}`;
  const [revoked] = await database.change<[unknown[]]>({
    context: contextOf(call, { reason: reason ?? null }),
    events: sql`SELECT count(*) FROM rollcall_operators WHERE ${condition}`,
    statements: [sql`DELETE FROM rollcall_operators WHERE ${condition} RETURNING user_id`],
  });
  if (revoked.length > 0) return { revoked: 1 };
  const isGone = (await judge(call, { userId, uid })).role === null;
  if (isGone) return { revoked: 0 };
  throw await overtaken(call);
}
