import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, it } from "vitest";
import { expectCountsToHold } from "../test/counts.ts";

/**
 * Whatever the stock schema accepts, we accept: random sequences of an app's writes, with values that nobody should store.
 * The read model and the trail are compared with the tables and with a plain count of changes after each sequence.
 */

const nasty = fc.oneof(
  fc.constantFrom(
    "",
    "\u0000",
    "victim@example.com\u0000evil",
    "\ud800",
    "a,b,,c",
    "'; DROP TABLE users; --",
    "%_\\",
    "\u202e\u0007\u001b[31m",
    "1e999",
    "x".repeat(1_000_000),
    "\u0001".repeat(300_000),
    "Ä\u0308ﬃ🏳️‍🌈",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.uint8Array({ maxLength: 40 }),
);
const value = fc.oneof(nasty, fc.constant(null));
const id = fc.constantFrom("a", "b", "c", "d");
const provider = fc.constantFrom("dev", "acme", "a,b", "p".repeat(300));
const verb = fc.constantFrom("INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE");
const expires = fc.oneof(fc.constantFrom("2999-01-01T00:00:00.000Z", "2020-01-01", 1_700_000_000_000), nasty);

interface Write {
  text: string;
  params: unknown[];
}

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(verb, id, value, value, value, value).map(([v, ...params]) => ({
    text: `${v} INTO users (id, name, email, image, emailVerified) VALUES (?, ?, ?, ?, ?)`,
    params,
  })),
  fc
    .tuple(value, value, value, id)
    .map((params) => ({ text: "UPDATE users SET name = ?, email = ?, image = ? WHERE id = ?", params })),
  fc.tuple(id, id).map((params) => ({ text: "UPDATE users SET id = ? WHERE id = ?", params })),
  id.map((user) => ({ text: "DELETE FROM users WHERE id = ?", params: [user] })),
  fc.tuple(verb, id, id, provider, nasty).map(([v, ...params]) => ({
    text: `${v} INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?, ?, 'oidc', ?, ?)`,
    params,
  })),
  fc
    .tuple(id, provider, id)
    .map((params) => ({ text: "UPDATE accounts SET userId = ?, provider = ? WHERE id = ?", params })),
  id.map((account) => ({ text: "DELETE FROM accounts WHERE id = ?", params: [account] })),
  fc.tuple(verb, fc.uuid(), id, id, expires).map(([v, ...params]) => ({
    text: `${v} INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, ?)`,
    params,
  })),
  fc
    .tuple(expires, id)
    .map((params) => ({ text: "UPDATE sessions SET expires = ? WHERE sessionToken = ?", params })),
  fc.tuple(id, id, id).map((params) => ({
    text: "UPDATE sessions SET sessionToken = ?, userId = ? WHERE sessionToken = ?",
    params,
  })),
  id.map((token) => ({ text: "DELETE FROM sessions WHERE sessionToken = ?", params: [token] })),
);

/** What SQLite itself refuses on the stock tables, and our refusals. */
const REFUSED =
  /(UNIQUE|NOT NULL) constraint failed: (users|accounts|sessions)\.|rollcall: (users\.email is taken|account is linked already)/;

async function rows(text: string): Promise<Record<string, unknown>[]> {
  return (await env.DB.prepare(text).all()).results;
}

it("accepts every write that the stock schema accepts, and the read model never drifts", async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 5, maxLength: 25 }), async (writes) => {
      await env.DB.batch(
        ["users", "accounts", "sessions"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
      );
      for (const { text, params } of writes) {
        try {
          await env.DB.prepare(text)
            .bind(...params)
            .run();
          accepted += 1;
        } catch (error) {
          expect(String(error)).toMatch(REFUSED);
        }
      }
      const users = await rows("SELECT id FROM users ORDER BY 1");
      expect(await rows("SELECT user_id AS id FROM rollcall_users ORDER BY 1")).toEqual(users);
      expect(
        await rows(
          "SELECT userId AS id, count(*) AS n FROM sessions WHERE userId IN (SELECT id FROM users) GROUP BY 1 ORDER BY 1",
        ),
      ).toEqual(
        await rows("SELECT user_id AS id, sessions AS n FROM rollcall_users WHERE sessions > 0 ORDER BY 1"),
      );
      expect(await rows("SELECT count(*) AS n FROM rollcall_accounts")).toEqual(
        await rows("SELECT count(*) AS n FROM accounts"),
      );
      expect(await rows("SELECT count(*) AS n FROM rollcall_sessions WHERE ended IS NULL")).toEqual(
        await rows("SELECT count(*) AS n FROM sessions"),
      );
      expect(await rows("SELECT count(DISTINCT uid) AS n FROM rollcall_users")).toEqual([
        { n: users.length },
      ]);
      await expectCountsToHold();
    }),
    { numRuns: 150, seed: 20_260_101 },
  );
  expect(accepted).toBeGreaterThan(200);
});

/** Keys that nobody should use; the first three pairs look alike once they are cut. */
const STRANGE_KEYS: [unknown, unknown][] = [
  ["a\u0000b", "a\u0000c"],
  [`${"ﬃ".repeat(300)}1`, `${"ﬃ".repeat(300)}2`],
  [new Uint8Array([0]), "00"],
  ["", "\ud800"],
  ["\u0001".repeat(300_000), 7.5],
];

it("accepts keys that nobody should use, two that cannot be told apart once they are cut among them", async () => {
  const account =
    "INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, ?1, 'oidc', 'dev', ?2)";
  const session = "INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?1, '2999-01-01')";
  for (const pair of STRANGE_KEYS)
    for (const [one, other] of [pair, pair.toReversed()]) {
      const writes: [string, ...unknown[]][] = [
        ...["INSERT", "INSERT OR REPLACE"].flatMap((verb): [string, ...unknown[]][] => [
          [`${verb} INTO users (id) VALUES (?)`, one],
          [`${verb} INTO users (id) VALUES (?)`, other],
          [`${verb} ${account}`, one, "one"],
          [`${verb} ${account}`, other, "other"],
          [`${verb} ${session}`, one],
          [`${verb} ${session}`, other],
        ]),
        ["UPDATE sessions SET userId = ? WHERE sessionToken = ?", other, one],
        ["UPDATE accounts SET userId = ? WHERE id = ?", other, one],
        ["DELETE FROM accounts WHERE id = ?", other],
        ["UPDATE accounts SET id = ? WHERE id = ?", other, one],
        ["DELETE FROM users WHERE id = ?", other],
        ["UPDATE users SET id = ? WHERE id = ?", other, one],
        ...["sessions", "accounts", "users"].map((table): [string] => [`DELETE FROM ${table}`]),
      ];
      const refused: string[] = [];
      for (const [text, ...params] of writes) {
        const run = env.DB.prepare(text)
          .bind(...params)
          .run();
        await run.catch((error: unknown) => refused.push(`${text}: ${error}`));
      }
      expect(refused).toEqual([]);
    }
});

it("keeps no more of a value than a reader needs, and never as something else than it was", async () => {
  await env.DB.prepare("INSERT INTO users (id, name, email) VALUES ('nul', ?, ?)")
    .bind("n".repeat(1_000_000), "victim@example.com\u0000evil")
    .run();
  const user = (
    await rows("SELECT length(name) AS length, email FROM rollcall_users WHERE user_id = 'nul'")
  )[0];
  expect(user).toEqual({ length: 256, email: "victim@example.com␀" });
});

it("counts as many events as there were changes, none lost and none doubled", async () => {
  const before = (await rows("SELECT count(*) AS n FROM rollcall_events"))[0]?.n as number;
  let changes = 0;
  const run = async (text: string, ...params: unknown[]) => {
    const { results } = await env.DB.prepare(`${text} RETURNING 1`)
      .bind(...params)
      .all();
    changes += results.length;
  };
  for (let i = 0; i < 50; i += 1) {
    await run("INSERT INTO users (id, name) VALUES (?, 'x')", `m${i}`);
    await run(
      "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, ?1, 'oidc', 'dev', ?1)",
      `m${i}`,
    );
    await run(
      "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?1, '2999-01-01T00:00:00.000Z')",
      `m${i}`,
    );
    await run("UPDATE users SET name = ? WHERE id = ?", `y${i}`, `m${i}`);
  }
  await run("DELETE FROM sessions WHERE userId LIKE 'm%'");
  await run("DELETE FROM accounts WHERE userId LIKE 'm%'");
  await run("DELETE FROM users WHERE id LIKE 'm%'");
  expect(changes).toBe(350);
  expect((await rows("SELECT count(*) AS n FROM rollcall_events"))[0]?.n).toBe(before + changes);
});
