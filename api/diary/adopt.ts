import type { Database } from "../db/database.ts";
import { type Statement, sql } from "../db/sql.ts";
import { ADOPTION } from "./adoption.gen.ts";

/** Rows a chunk: well under a second each, far from D1's 30. */
const CHUNK = 5_000;
/** Users come first: what belongs to them looks them up. */
const TABLES = ["users", "accounts", "sessions"] as const;
type AdoptedTable = (typeof TABLES)[number];

/** How far the users, accounts and sessions that were here before us are taken over. */
export interface AdoptionProgress {
  done: number;
  total: number;
}

type Progress = Record<AdoptedTable, AdoptionProgress>;

/** Where adoption stands, in rowids of the app's tables. Reads six rows. */
export async function adoptionProgress(database: Database): Promise<Progress> {
  const rows = await database.all<{ key: string; value: number }>(
    sql`SELECT key, value FROM rollcall_state WHERE key IN ('adopt_users_at', 'adopt_users_to', 'adopt_accounts_at', 'adopt_accounts_to', 'adopt_sessions_at', 'adopt_sessions_to')`,
  );
  const value = (key: string) => rows.find((row) => row.key === key)?.value ?? 0;
  const of = (table: AdoptedTable) => ({
    done: value(`adopt_${table}_at`),
    total: value(`adopt_${table}_to`),
  });
  return { users: of("users"), accounts: of("accounts"), sessions: of("sessions") };
}

/**
 * Takes over up to `chunks` chunks of what was here before us, and says whether all is done. Each chunk is one transaction
 * with its position, so a killed Worker repeats nothing and loses nothing.
 */
export async function adopt(database: Database, chunks: number): Promise<boolean> {
  const progress = await adoptionProgress(database);
  let left = chunks;
  for (const table of TABLES) {
    const { total } = progress[table];
    for (let at = progress[table].done; at < total; at = Math.min(at + CHUNK, total)) {
      if (left === 0) return false;
      left -= 1;
      await adoptChunk(database, table, at, Math.min(at + CHUNK, total));
    }
  }
  return true;
}

/**
 * Takes over one user ahead of his chunk: somebody who signs in need not wait until the job gets to him. Harmless where
 * he has been taken over already.
 */
export async function adoptUser(database: Database, userId: string): Promise<void> {
  const user = await database.first<{ rowid: number }>(sql`SELECT rowid FROM users WHERE id = ${userId}`);
  if (user) await database.maintain(...statementsFor("users", user.rowid - 1, user.rowid));
}

async function adoptChunk(database: Database, table: AdoptedTable, from: number, to: number): Promise<void> {
  await database.maintain(
    ...statementsFor(table, from, to),
    sql`UPDATE rollcall_state SET value = ${to} WHERE key = ${`adopt_${table}_at`} AND value < ${to}`,
  );
}

/** The statements that take over the rows after one rowid and up to another. */
function statementsFor(table: AdoptedTable, from: number, to: number): Statement[] {
  return ADOPTION[table].map((text) => ({ text, params: text.includes("?1") ? [from, to] : [] }));
}
