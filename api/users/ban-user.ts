import { fault } from "../../shared/faults.ts";
import type { BanUser, UserDetail } from "../../shared/schemas/user.ts";
import { sql } from "../db/sql.ts";
import { endSessions, SESSIONS_A_STATEMENT } from "../directory/sessions-of.ts";
import { findTarget } from "../directory/target.ts";
import { type Call, contextOf } from "../http/call.ts";
import { invalidField } from "../http/errors.ts";
import { demandRank } from "../http/guard.ts";
import { getUser } from "./get-user.ts";
import { newBans } from "./mass-changes.ts";

/**
 * Bans a user, or changes the end and the reason of a ban in force, and ends all sessions in the same transaction. Asked for
 * again in the same words it changes nothing. When this answers, no session of the user is served any more and none can begin.
 */
export async function banUser(call: Call, userId: string, { until, reason }: BanUser): Promise<UserDetail> {
  const ends = until === undefined ? null : Date.parse(until);
  if (ends !== null && !(ends > Date.now())) throw invalidField("until", fault("notFuture"));
  const target = await findTarget(call, userId);
  await demandRank(call, target);
  const { first, rest } = endSessions(call, userId, { reason: reason ?? null, sessionCode: "banned" });
  const [, ended] = await call.database.change<unknown[][]>({
    context: contextOf(call, { reason: reason ?? null, sessionEnd: "revokeSession", sessionCode: "banned" }),
    events: sql`(${newBans([userId], ends, reason || null)}) + (${first.events})`,
    statements: [
      sql`INSERT INTO rollcall_bans (user_id, email, since, until, reason)
        VALUES (${userId}, (SELECT lower(email) FROM rollcall_users WHERE user_id = ${userId}), ${Date.now()}, ${ends}, ${reason || null})
        ON CONFLICT (user_id) DO UPDATE SET until = excluded.until, reason = excluded.reason, email = excluded.email`,
      first.statement,
    ],
  });
  if (ended?.length === SESSIONS_A_STATEMENT) await rest();
  return getUser(call, userId);
}
