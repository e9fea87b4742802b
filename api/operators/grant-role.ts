import type { GrantRole, Operator } from "../../shared/schemas/operator.ts";
import { sql } from "../db/sql.ts";
import { findTarget } from "../directory/target.ts";
import { type Call, contextOf } from "../http/call.ts";
import { getOperator } from "./get-operator.ts";
import { demandOwnReach, judge, overtaken } from "./judge.ts";
import { mayStill } from "./sql.ts";

/**
 * Makes a user an operator, or changes the role that he has. It holds from his next request on. Granting what he has already
 * changes nothing and leaves nothing on the trail.
 */
export async function grantRole(call: Call, userId: string, { role, reason }: GrantRole): Promise<Operator> {
  await demandOwnReach(call, role);
  const seen = await judge(call, await findTarget(call, userId));
  if (seen.role === role && seen.grantedBy === "operator") return getOperator(call, userId);
  const condition = mayStill(call.actor.uid, seen, role !== "owner");
  const [granted] = await call.database.change<[unknown[]]>({
    context: contextOf(call, { reason: reason ?? null }),
    events: sql`SELECT ${condition}`,
    statements: [
      sql`INSERT INTO rollcall_operators (user_id, role, granted, granted_by)
        SELECT ${userId}, ${role}, ${Date.now()}, 'operator' WHERE ${condition}
        ON CONFLICT (user_id) DO UPDATE SET role = excluded.role, granted = excluded.granted, granted_by = excluded.granted_by
        RETURNING user_id`,
    ],
  });
  const now = await getOperator(call, userId).catch(() => null);
  // of two who grant the same at once, both have what they asked for
  if (now?.role === role && now.grantedBy === "operator") return now;
  if (granted.length === 0) throw await overtaken(call);
  return getOperator(call, userId);
}
