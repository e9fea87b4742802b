import type { Database } from "../db/database.ts";
import { join, type Statement, sql } from "../db/sql.ts";

/** Far below D1's 100 parameters a statement. */
const PARAMETERS = 90;

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

function distinct(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

function inLists(ids: readonly number[], statement: (list: Statement) => Statement): Statement[] {
  const statements: Statement[] = [];
  for (let i = 0; i < ids.length; i += PARAMETERS) {
    const part = ids.slice(i, i + PARAMETERS).map((id) => sql`${id}`);
    statements.push(statement(join(part, ", ")));
  }
  return statements;
}

/** Looks up user ids and user agents for a whole page in one round trip. Reads a row for each distinct one. */
export async function lookUp(database: Database, { uids, userAgents }: Referring): Promise<Names> {
  const people = distinct(uids);
  const agents = distinct(userAgents);
  const results = await database.read<{ kind: string; id: number; text: string | null }[][]>(
    ...inLists(
      people,
      (list) =>
        sql`SELECT 'user' AS kind, uid AS id, user_id AS text FROM rollcall_users WHERE uid IN (${list})`,
    ),
    ...inLists(
      people,
      (list) =>
        sql`SELECT 'user' AS kind, uid AS id, user_id AS text FROM rollcall_absent_users WHERE uid IN (${list})`,
    ),
    ...inLists(
      agents,
      (list) => sql`SELECT 'agent' AS kind, id, text FROM rollcall_user_agents WHERE id IN (${list})`,
    ),
  );
  const rows = results.flat();
  const mapOf = (kind: string) =>
    new Map(
      rows.filter((row) => row.kind === kind && row.text !== null).map((row) => [row.id, row.text ?? ""]),
    );
  return { users: mapOf("user"), userAgents: mapOf("agent") };
}

/** The uid that a user id stands for, be it of a user who exists or of one who is gone; null for an id never seen. */
export async function uidOf(database: Database, userId: string): Promise<number | null> {
  const [[present], [absent]] = await database.read<[{ uid: number }[], { uid: number }[]]>(
    sql`SELECT uid FROM rollcall_users WHERE user_id = ${userId}`,
    sql`SELECT uid FROM rollcall_absent_users WHERE user_id = ${userId} ORDER BY uid DESC LIMIT 1`,
  );
  return present?.uid ?? absent?.uid ?? null;
}
