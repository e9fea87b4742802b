import type { Deleted } from "../../shared/schemas/user.ts";
import { sql } from "../db/sql.ts";
import { endSessions, SESSIONS_A_STATEMENT } from "../directory/sessions-of.ts";
import { findTarget } from "../directory/target.ts";
import { type Call, contextOf, notFound } from "../http/call.ts";
import { demandRank } from "../http/guard.ts";
import { deleting } from "./mass-changes.ts";

/**
 * Deletes a user, his accounts, sessions, pending magic links, role and ban in one transaction. His history stays, with
 * the names that it was written under. Somebody with more sessions than one statement takes loses those first.
 */
export async function deleteUser(call: Call, userId: string, reason: string | undefined): Promise<Deleted> {
  const { database } = call;
  const target = await findTarget(call, userId);
  await demandRank(call, target);

  const particulars = { reason: reason ?? null, sessionCode: "userDeleted" } as const;
  const { rest } = endSessions(call, userId, particulars);
  const [sessions] = await database.all<{ count: number }>(
    sql`SELECT count(*) AS count FROM (SELECT 1 FROM sessions WHERE userId = ${userId} LIMIT ${SESSIONS_A_STATEMENT})`,
  );
  if (sessions?.count === SESSIONS_A_STATEMENT) await rest();

  const results = await database.change<unknown[][]>({
    context: contextOf(call, { ...particulars, sessionEnd: "revokeSession" }),
    ...deleting([userId]),
  });
  if (results.at(-1)?.length === 0) throw notFound("userAbsent");
  return { deleted: 1 };
}
