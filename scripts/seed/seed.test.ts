import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withLocalDatabase } from "../database/local.ts";
import { migrate } from "../database/migrate.ts";
import { seedIfEmpty } from "./seed.ts";

const state = mkdtempSync(join(tmpdir(), "rollcall-seed-"));
afterAll(() => rmSync(state, { recursive: true, force: true }));

const one = <Value>(query: string) => withLocalDatabase(state, (db) => db.prepare(query).first<Value>("n"));

beforeAll(async () => {
  await migrate({ local: state });
  expect(await withLocalDatabase(state, seedIfEmpty)).toBe(true);
}, 120_000);

it("makes 2,000 users over five providers and 20,000 events, by the tables and triggers of real data", async () => {
  await withLocalDatabase(state, async (db) => {
    const count = async (query: string) =>
      Number(await db.prepare(`SELECT count(*) AS n ${query}`).first("n"));
    expect(await count("FROM users")).toBeGreaterThanOrEqual(1980);
    expect(await count("FROM rollcall_events")).toBeGreaterThanOrEqual(20_000);
    expect(await count("FROM (SELECT DISTINCT provider FROM accounts WHERE provider <> 'dev')")).toBe(5);
    const types =
      "createUser updateUser deleteUser linkAccount unlinkAccount signIn signOut signInFailed expireSession revokeSession banUser unbanUser grantRole accessDenied";
    expect(
      await count(`FROM (SELECT DISTINCT type FROM rollcall_events WHERE instr('${types}', type))`),
    ).toBe(14);
    expect(await count("FROM rollcall_events WHERE length(ip) <> 16")).toBe(0);
    expect(
      await count(
        "FROM rollcall_events WHERE actor_kind = 'operator' AND reason IS NULL AND type <> 'grantRole'",
      ),
    ).toBe(0);
  });
});

it("leaves the read model in step with the tables, and nothing of the loading behind", async () => {
  await withLocalDatabase(state, async (db) => {
    const n = async (query: string) => Number(await db.prepare(query).first("n"));
    expect(await n("SELECT count(*) AS n FROM rollcall_users")).toBe(
      await n("SELECT count(*) AS n FROM users"),
    );
    expect(await n("SELECT sum(sessions) AS n FROM rollcall_users")).toBe(
      await n("SELECT count(*) AS n FROM sessions"),
    );
    expect(await n("SELECT count(*) AS n FROM rollcall_sessions WHERE ended IS NULL")).toBe(
      await n("SELECT count(*) AS n FROM sessions"),
    );
    expect(await n("SELECT count(*) AS n FROM rollcall_context WHERE source IS NOT NULL")).toBe(0);
    expect(await n("SELECT count(*) AS n FROM sqlite_master WHERE name LIKE 'rollcall_seed%'")).toBe(0);
  });
});

it("leaves a database with users alone", async () => {
  const before = await one("SELECT max(id) AS n FROM rollcall_events");
  expect(await withLocalDatabase(state, seedIfEmpty)).toBe(false);
  expect(await one("SELECT max(id) AS n FROM rollcall_events")).toBe(before);
});
