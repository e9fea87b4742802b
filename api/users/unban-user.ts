import type { UserDetail } from "../../shared/schemas/user.ts";
import { sql } from "../db/sql.ts";
import { findTarget } from "../directory/target.ts";
import { type Call, contextOf } from "../http/call.ts";
import { demandRank } from "../http/guard.ts";
import { getUser } from "./get-user.ts";

/** Lifts a ban. Where there is none, nothing happens and nothing is written. */
export async function unbanUser(call: Call, userId: string, reason: string | undefined): Promise<UserDetail> {
  const target = await findTarget(call, userId);
  await demandRank(call, target);
  await call.database.change({
    context: contextOf(call, { reason: reason ?? null }),
    events: sql`SELECT count(*) FROM rollcall_bans WHERE user_id = ${userId}`,
    statements: [sql`DELETE FROM rollcall_bans WHERE user_id = ${userId}`],
  });
  return getUser(call, userId);
}
