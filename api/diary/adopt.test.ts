import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Adapter } from "@auth/core/adapters";
import { D1Adapter, up } from "@auth/d1-adapter";
import { expect, it } from "vitest";
import { openDatabase } from "../db/database.ts";
import { adopt, adoptionProgress } from "./adopt.ts";
import { totals } from "./rollups.ts";

const db = env.STOCK_DB;
const USERS = 100_000;

async function rows<Row = Record<string, unknown>>(text: string): Promise<Row[]> {
  return (await db.prepare(text).all<Row>()).results;
}

const TABLES = ["users", "accounts", "sessions", "verification_tokens"];

/** Everything that is theirs: the rows with their rowids, the tables and their indexes. */
async function theirs(): Promise<string> {
  const contents = await Promise.all(
    TABLES.map((table) => rows(`SELECT rowid, * FROM ${table} ORDER BY rowid`)),
  );
  const schema = await rows(
    `SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'rollcall%' AND tbl_name IN ('${TABLES.join("', '")}') ORDER BY name`,
  );
  return JSON.stringify([contents, schema]);
}

it("moves in beside a stock app's 100,000 users, changes nothing of theirs, and lists them all", async () => {
  await up(db);
  await expect
    .poll(
      async () => (await rows(`SELECT 1 FROM sqlite_master WHERE name IN ('${TABLES.join("', '")}')`)).length,
    )
    .toBe(4);
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${USERS})`;
  await db.batch(
    [
      // Duplicates that only a database without our guards can hold: every tenth e-mail, some identities; and orphans.
      `${numbers} INSERT INTO users (id, name, email) SELECT 'u' || i, 'User ' || i, 'user' || (i - i % 10 * (i % 100 = 1)) || '@example.com' FROM n`,
      `${numbers} INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT 'a' || i, 'u' || i, 'oidc', iif(i % 3, 'github', 'google'), 's' || (i / 2) FROM n`,
      `${numbers} INSERT INTO sessions (id, sessionToken, userId, expires) SELECT 's' || i, 't' || i, 'u' || i, '2999-01-01T00:00:00.000Z' FROM n WHERE i <= 20000`,
      "INSERT INTO users (id, email) VALUES ('twin', 'user5@example.com')",
      "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES ('orphan', 'nobody', 'oidc', 'github', 'x')",
      "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES ('orphan', 'orphan', 'nobody', '2999-01-01T00:00:00.000Z')",
    ].map((text) => db.prepare(text)),
  );
  const before = await theirs();
  await applyD1Migrations(db, env.TEST_MIGRATIONS, "rollcall_migrations");
  expect(await theirs()).toBe(before);

  // The app goes on while we move in: some of those whom we have not met yet sign in, change and go.
  await adopt(openDatabase(db), 3);
  const stock = D1Adapter(db) as Required<Adapter>;
  await stock.createSession({ sessionToken: "early", userId: `u${USERS}`, expires: new Date("2999-01-01") });
  await stock.updateUser({ id: `u${USERS - 1}`, name: "Renamed" });
  await stock.deleteUser(`u${USERS - 2}`);
  const newcomer = await stock.createUser({ id: "", email: "new@example.com", emailVerified: null });
  expect(await adoptionProgress(openDatabase(db))).toMatchObject({
    users: { done: 15_000, total: USERS + 1 },
  });

  let runs = 0;
  while (!(await adopt(openDatabase(db), 8))) runs += 1;
  expect(runs).toBeLessThan(10);

  const [counts] =
    await rows(`SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM rollcall_users) AS listed,
    (SELECT count(*) FROM accounts) AS accounts, (SELECT count(*) FROM rollcall_accounts) AS linked,
    (SELECT count(*) FROM sessions) AS sessions, (SELECT count(*) FROM rollcall_sessions WHERE ended IS NULL) AS live,
    (SELECT sum(sessions) FROM rollcall_users) AS counted, (SELECT count(*) FROM rollcall_users WHERE providers = ',') AS withoutProvider`);
  expect(await openDatabase(db).all(totals())).toEqual([
    { users: counts?.users, banned: 0, sessions: counts?.sessions },
  ]);
  expect(counts?.listed).toBe(counts?.users);
  expect(counts?.linked).toBe(counts?.accounts);
  expect(counts?.live).toBe(counts?.sessions);
  expect(counts?.counted).toBe(20_001); // those of the orphan belong to nobody
  expect(counts?.withoutProvider).toBe(2); // the twin and the newcomer

  // In the order of their rows, older than whoever comes now; those met on the way keep what the trigger gave them.
  const first = await rows<{ user_id: string; created: number | null }>(
    "SELECT user_id, created FROM rollcall_users ORDER BY uid LIMIT 2",
  );
  expect(first).toEqual([
    { user_id: "u1", created: null },
    { user_id: "u2", created: null },
  ]);
  expect(
    (await rows<{ user_id: string }>("SELECT user_id FROM rollcall_users ORDER BY uid DESC LIMIT 1"))[0]
      ?.user_id,
  ).toBe(newcomer.id);
  expect(
    await rows(
      `SELECT sessions, name FROM rollcall_users WHERE user_id IN ('u${USERS}', 'u${USERS - 1}') ORDER BY user_id DESC`,
    ),
  ).toEqual([
    { sessions: 0, name: "Renamed" },
    { sessions: 1, name: `User ${USERS}` },
  ]);

  // Done is done, and from now on no new duplicate can arise, while the old ones can still be edited.
  expect(await adopt(openDatabase(db), 1)).toBe(true);
  await expect(
    db.prepare("INSERT INTO users (id, email) VALUES ('third', 'user5@example.com')").run(),
  ).rejects.toThrow("rollcall:");
  await db.prepare("UPDATE users SET name = 'Twin' WHERE id = 'twin'").run();
  for (const write of [
    "INSERT INTO users (id, name, email) VALUES ('twin', 'Upserted', 'user5@example.com') ON CONFLICT (id) DO UPDATE SET name = excluded.name",
    "INSERT OR REPLACE INTO users (id, name, email) VALUES ('twin', 'Replaced', 'user5@example.com')",
    "INSERT OR IGNORE INTO users (id, name, email) VALUES ('twin', 'Ignored', 'user5@example.com')",
    "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES ('a5', 'u5', 'oidc', 'github', 's2') ON CONFLICT (id) DO UPDATE SET scope = 'upserted'",
  ])
    await db.prepare(write).run();
  expect(
    await rows(
      "SELECT name, (SELECT scope FROM accounts WHERE id = 'a5') AS scope FROM rollcall_users WHERE user_id = 'twin'",
    ),
  ).toEqual([{ name: "Replaced", scope: "upserted" }]);
}, 120_000);
