import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import { SCHEMA } from "./schema.gen.ts";

/** The app's own tables: they may have grown columns, so only their presence is asked for. */
const AUTHJS_TABLES = ["users", "accounts", "sessions", "verification_tokens"];

/** A check is trusted for this long in one isolate; each change proves its own trail besides. */
const TRUSTED_FOR_MS = 10_000;

let lastCheck: { at: number; faults: string[] } | null = null;

/**
 * The names of the tables, indexes and triggers that the diary relies on and that are missing or have another text than
 * ours; empty when all is well. Reads sqlite_master at most every ten seconds.
 */
export async function checkSchema(database: Database, now = Date.now()): Promise<string[]> {
  if (lastCheck !== null && now - lastCheck.at < TRUSTED_FOR_MS) return lastCheck.faults;
  const rows = await database.all<{ name: string; sql: string }>(
    sql`SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index', 'trigger')`,
  );
  const found = new Map(rows.map((row) => [row.name, row.sql.replaceAll(/\s+/g, " ").trim()]));
  const faults = [
    ...AUTHJS_TABLES.filter((name) => !found.has(name)),
    ...Object.entries(SCHEMA)
      .filter(([name, text]) => found.get(name) !== text)
      .map(([name]) => name),
  ];
  lastCheck = { at: now, faults };
  return faults;
}

/** Forgets the last check, for whoever has just changed the schema. */
export function forgetSchemaCheck(): void {
  lastCheck = null;
}
