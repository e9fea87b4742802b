import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SCHEMA } from "../../api/diary/schema.gen.ts";
import { root } from "../start/paths.ts";
import { openLocalDatabase } from "./local.ts";
import { applyMigrations, missingMigrations } from "./migrate.ts";

const state = mkdtempSync(join(tmpdir(), "rollcall-migrate-"));
const files = readdirSync(join(root, "migrations")).filter((file) => file.endsWith(".sql"));
let opened: Awaited<ReturnType<typeof openLocalDatabase>>;
beforeAll(async () => {
  opened = await openLocalDatabase(state);
}, 120_000);
afterAll(async () => {
  await opened.close();
  rmSync(state, { recursive: true, force: true });
});

it("brings an open database to the schema that the Worker asks for, and knows what is still missing", async () => {
  const { db } = opened;
  expect(await missingMigrations(db)).toEqual(files.sort());
  await applyMigrations(db, files.slice(0, 3));
  expect(await missingMigrations(db)).toEqual(files.slice(3));
  await applyMigrations(db, await missingMigrations(db));
  expect(await missingMigrations(db)).toEqual([]);
  const { results } = await db
    .prepare("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    .all<{ name: string; sql: string }>();
  const found = new Map(results.map(({ name, sql }) => [name, sql.replaceAll(/\s+/g, " ").trim()]));
  for (const [name, text] of Object.entries(SCHEMA)) expect(found.get(name), name).toBe(text);
});

it("applies a migration whole or not at all", async () => {
  const { db } = opened;
  await expect(applyMigrations(db, ["0002_rollcall_tables.sql"])).rejects.toThrow("already exists");
  expect(await missingMigrations(db)).toEqual([]);
});
