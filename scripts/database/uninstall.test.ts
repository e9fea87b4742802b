import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { D1Adapter, up } from "@auth/d1-adapter";
import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { withLocalDatabase } from "./local.ts";
import { migrate } from "./migrate.ts";
import { findOurs, uninstall } from "./uninstall.ts";

const state = mkdtempSync(join(tmpdir(), "rollcall-uninstall-"));
const target = { local: state };
afterAll(() => rmSync(state, { recursive: true, force: true }));

const schemaOf = (db: D1Database) => db.prepare("SELECT * FROM sqlite_master ORDER BY rowid").raw();
const rowsOf = async (db: D1Database) => {
  const tables = ["users", "accounts", "sessions"];
  return Promise.all(tables.map((table) => db.prepare(`SELECT count(*) FROM ${table}`).first("count(*)")));
};

/** What a stock Auth.js app does with its tables in a person's life. */
async function useStockAdapter(db: D1Database, email: string): Promise<void> {
  const adapter = D1Adapter(db as never);
  const user = await adapter.createUser?.({ id: "", email, name: "Stock", emailVerified: null });
  if (!user) throw new Error("The stock adapter made no user");
  const identity = { provider: "github", providerAccountId: email };
  await adapter.linkAccount?.({ ...identity, userId: user.id, type: "oidc" });
  const sessionToken = crypto.randomUUID();
  await adapter.createSession?.({ sessionToken, userId: user.id, expires: new Date(Date.now() + 60_000) });
  expect(await adapter.getUserByAccount?.(identity)).toMatchObject({ email });
  expect(await adapter.getSessionAndUser?.(sessionToken)).toMatchObject({ user: { email } });
  await adapter.deleteSession?.(sessionToken);
  expect(await adapter.getSessionAndUser?.(sessionToken)).toBeNull();
}

let before: unknown;

beforeAll(async () => {
  await withLocalDatabase(state, async (db) => {
    await up(db as never);
    // up() does not wait for its own statements.
    await vi.waitUntil(async () => (await schemaOf(db)).length >= 8);
    await db.prepare("CREATE INDEX by_name ON users (name)").run();
    before = await schemaOf(db);
  });
  await migrate(target);
}, 120_000);

it("leaves the schema as it was, the app's rows in place, and the stock adapter at work", {
  timeout: 120_000,
}, async () => {
  const counted = await withLocalDatabase(state, async (db) => {
    await useStockAdapter(db, "before@example.net");
    expect(
      await db.prepare("SELECT count(*) FROM rollcall_events WHERE source = 'database'").first("count(*)"),
    ).not.toBe(0);
    return rowsOf(db);
  });

  const ours = await findOurs(target);
  expect(ours.length).toBeGreaterThan(40);
  await uninstall(target, ours);

  await withLocalDatabase(state, async (db) => {
    expect(await schemaOf(db)).toEqual(before);
    expect(await rowsOf(db)).toEqual(counted);
    await useStockAdapter(db, "after@example.net");
  });
  expect(await findOurs(target)).toEqual([]);
});

it("can be installed again over what stayed", { timeout: 120_000 }, async () => {
  await migrate(target);
  await withLocalDatabase(state, (db) => useStockAdapter(db, "again@example.net"));
  expect((await findOurs(target)).length).toBeGreaterThan(40);
});
