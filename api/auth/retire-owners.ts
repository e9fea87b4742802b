import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { DatabaseError } from "../db/errors.ts";
import { sql } from "../db/sql.ts";
import { SYSTEM } from "../diary/system.ts";

/**
 * Takes back the roles of owners whom ROLLCALL_OWNERS named once and no longer names, and returns how many. They have been
 * without effect since the variable changed (`roleInForce`); now the lists and the trail say so too. The last owner's row
 * stays, without effect, until there is another.
 */
export async function retireOwners(database: Database, { owners }: Pick<Config, "owners">): Promise<number> {
  const rows = await database.all<{ user_id: string; email: string | null }>(
    sql`SELECT o.user_id, u.email FROM rollcall_operators o LEFT JOIN rollcall_users u ON u.user_id = o.user_id WHERE o.granted_by = 'environment'`,
  );
  const former = rows.filter(({ email }) => !owners.includes(email?.toLowerCase() ?? ""));
  let retired = 0;
  for (const { user_id } of former) {
    const row = sql`FROM rollcall_operators WHERE user_id = ${user_id} AND granted_by = 'environment'`;
    try {
      const [gone] = await database.change<[unknown[]]>({
        context: SYSTEM,
        events: sql`SELECT count(*) ${row}`,
        statements: [sql`DELETE ${row} RETURNING user_id`],
      });
      retired += gone.length;
    } catch (error) {
      if (!(error instanceof DatabaseError && error.kind === "lastOwner")) throw error;
    }
  }
  return retired;
}
