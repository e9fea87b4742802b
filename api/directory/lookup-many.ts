import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import type { Names } from "./lookup.ts";

/** So many names are remembered between calls. */
const KEPT = 20_000;

/**
 * A look-up for thousands of rows at a time that remembers what it has found: two queries a call, where `lookUp` reads fewer
 * rows but asks more. Its memory is bounded.
 */
export function manyNames(database: Database) {
  const users = new Map<number, string>();
  const userAgents = new Map<number, string>();

  return async function lookUpMany(
    uids: readonly (number | null)[],
    agents: readonly (number | null)[],
  ): Promise<Names> {
    if (users.size > KEPT) users.clear();
    if (userAgents.size > KEPT) userAgents.clear();
    const [foundUsers, foundAgents] = await database.read<[NameRow[], NameRow[]]>(
      sql`SELECT j.value AS id, coalesce((SELECT user_id FROM rollcall_users WHERE uid = j.value), (SELECT user_id FROM rollcall_absent_users WHERE uid = j.value)) AS text
        FROM json_each(${listOf(uids, users)}) j`,
      sql`SELECT a.id, a.text FROM json_each(${listOf(agents, userAgents)}) j CROSS JOIN rollcall_user_agents a ON a.id = j.value`,
    );
    for (const { id, text } of foundUsers) if (text !== null) users.set(id, text);
    for (const { id, text } of foundAgents) if (text !== null) userAgents.set(id, text);
    return { users, userAgents };
  };
}

interface NameRow {
  id: number;
  text: string | null;
}

function listOf(ids: readonly (number | null)[], known: ReadonlyMap<number, string>): string {
  return JSON.stringify([...new Set(ids)].filter((id) => id !== null && !known.has(id)));
}
