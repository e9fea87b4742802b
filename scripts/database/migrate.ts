import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { root } from "../start/paths.ts";
import { command, executeSql, readTarget, type Target, wranglerD1 } from "./target.ts";

/**
 * Applies the migrations that the database does not have yet. Wrangler's own table of them is made beforehand and without
 * AUTOINCREMENT, which would leave a sqlite_sequence behind that nothing can remove.
 */
export async function migrate(target: Target): Promise<void> {
  await executeSql(
    target,
    "Preparing the migrations",
    "CREATE TABLE IF NOT EXISTS rollcall_migrations (id INTEGER PRIMARY KEY, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  await wranglerD1(target, "Applying the migrations", ["migrations", "apply"]);
}

/** Whether an open local database has every migration: a look that takes no time, unlike wrangler's. */
export async function isMigrated(db: D1Database): Promise<boolean> {
  const known = await db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'rollcall_migrations'").first();
  if (!known) return false;
  const { results } = await db.prepare("SELECT name FROM rollcall_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  return readdirSync(join(root, "migrations")).every((file) => !file.endsWith(".sql") || applied.has(file));
}

if (import.meta.main) {
  await command(async () => {
    await migrate(readTarget().target);
    console.log("✓ The database has all of Rollcall's migrations.");
  });
}
