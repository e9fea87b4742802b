import type { Database } from "../db/database.ts";
import { join, type Statement, sql } from "../db/sql.ts";

/** Below D1's 100 columns and 100 parameters a statement. */
const COLUMNS = 48;

/** What the ids in a page's rows stand for. */
export interface Names {
  /** user ids by uid, of users who exist and of those who don't any more */
  users: ReadonlyMap<number, string>;
  userAgents: ReadonlyMap<number, string>;
}

interface Referring {
  uids: readonly (number | null)[];
  userAgents: readonly (number | null)[];
}

/** User agents never change once they have a number, and a page's are few: an isolate reads each once. */
const knownAgents = new Map<number, string>();
const KNOWN_AGENTS_MAX = 5_000;

/**
 * The statements that ask one thing about each of many ids. Scalar subqueries read one row for each; `IN (…)` would read
 * its own list besides.
 */
function askEach(ids: readonly number[], ask: (id: number) => Statement): Statement[] {
  const statements: Statement[] = [];
  for (let i = 0; i < ids.length; i += COLUMNS) {
    const columns = ids
      .slice(i, i + COLUMNS)
      .map((id, at) => sql`(${ask(id)})${{ text: ` AS c${at}`, params: [] }}`);
    statements.push(sql`SELECT ${join(columns, ", ")}`);
  }
  return statements;
}

/** Looks up text for each distinct id in one round trip; an id without an answer is left out. One row read for each. */
export async function textOfEach(
  database: Database,
  ids: readonly (number | null)[],
  ask: (id: number) => Statement,
): Promise<Map<number, string>> {
  const distinct = [...new Set(ids.filter((id) => id !== null))];
  const results = await database.read<Record<string, unknown>[][]>(...askEach(distinct, ask));
  const found = new Map<number, string>();
  distinct.forEach((id, i) => {
    const text = results[Math.floor(i / COLUMNS)]?.[0]?.[`c${i % COLUMNS}`];
    if (typeof text === "string") found.set(id, text);
  });
  return found;
}

/** Looks up user ids and user agents for a whole page. Reads a row for each distinct user and each new user agent. */
export async function lookUp(database: Database, { uids, userAgents }: Referring): Promise<Names> {
  const users = await textOfEach(
    database,
    uids,
    (uid) =>
      sql`SELECT coalesce((SELECT user_id FROM rollcall_users WHERE uid = ${uid}), (SELECT user_id FROM rollcall_absent_users WHERE uid = ${uid}))`,
  );
  const unknown = userAgents.filter((id) => id !== null && !knownAgents.has(id));
  const agents = await textOfEach(
    database,
    unknown,
    (id) => sql`SELECT text FROM rollcall_user_agents WHERE id = ${id}`,
  );
  if (knownAgents.size > KNOWN_AGENTS_MAX) knownAgents.clear();
  for (const [id, text] of agents) knownAgents.set(id, text);
  return { users, userAgents: knownAgents };
}

/** The uid that a user id stands for, be it of a user who exists or of one who is gone; null for an id never seen. */
export async function uidOf(database: Database, userId: string): Promise<number | null> {
  const row = await database.first<{ uid: number | null }>(
    sql`SELECT coalesce((SELECT uid FROM rollcall_users WHERE user_id = ${userId}),
      (SELECT uid FROM rollcall_absent_users WHERE user_id = ${userId} ORDER BY uid DESC LIMIT 1)) AS uid`,
  );
  return row?.uid ?? null;
}
