import { env } from "cloudflare:workers";
import { D1Adapter, up } from "@auth/d1-adapter";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ID_EPOCH, IDS_PER_MS } from "../../shared/event-id.ts";
import { openDatabase } from "../db/database.ts";
import { Browser } from "../test/browser.ts";
import { expectCountsToHold } from "../test/counts.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { rows } from "../test/trail.ts";
import { accountsByProvider } from "./rollups.ts";

const run = (text: string, ...params: unknown[]) =>
  env.DB.prepare(text)
    .bind(...params)
    .run();

/** A binding that sums the rows that are written through it. */
function metered(d1: D1Database): { d1: D1Database; written: () => number } {
  let written = 0;
  const note = <R extends D1Result>(result: R): R => {
    written += result.meta.rows_written;
    return result;
  };
  const wrapStatement = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(target, name) {
        if (name === "bind") return (...values: unknown[]) => wrapStatement(target.bind(...values));
        if (name === "run" || name === "all") return async () => note(await target.run());
        if (name === "first") return async () => note(await target.run()).results[0] ?? null;
        if (name === "unwrapped") return target;
        return Reflect.get(target, name);
      },
    });
  const wrapped = new Proxy(d1, {
    get(target, name) {
      if (name === "prepare") return (text: string) => wrapStatement(target.prepare(text));
      if (name === "batch")
        return async (statements: (D1PreparedStatement & { unwrapped: D1PreparedStatement })[]) =>
          (await target.batch(statements.map((s) => s.unwrapped))).map(note);
      return Reflect.get(target, name);
    },
  });
  return { d1: wrapped, written: () => written };
}

describe("a returning sign-in", () => {
  const dev = new Issuer("http://localhost:9400", "dev-secret");
  beforeEach(() => {
    vi.restoreAllMocks();
    connect(dev);
  });

  it("writes at most 14 rows more than with the stock adapter, on a new day too", async () => {
    const bob = { sub: "bob", name: "Bob", email: "bob@example.com", email_verified: true };
    await new Browser().signIn("dev", dev, bob);
    await run("UPDATE rollcall_users SET last_active_day = 0");
    const browser = new Browser();
    const ours = metered(env.DB);
    browser.d1 = ours.d1;
    expect((await browser.signIn("dev", dev, bob)).status).toBe(302);
    expect(browser.token).toBeDefined();

    await up(env.STOCK_DB);
    const stock = metered(env.STOCK_DB);
    await D1Adapter(stock.d1).createSession?.({ sessionToken: "t", userId: "u", expires: new Date() });
    expect(stock.written()).toBe(2);
    expect(ours.written() - stock.written()).toBe(14);
  });

  it("is counted by provider, and so is a failed one", async () => {
    const providers = async (kind: string) =>
      JSON.parse(
        String((await rows("SELECT providers FROM rollcall_rollups WHERE kind = ?", kind))[0]?.providers),
      );
    const before = await providers("signIn");
    const browser = new Browser();
    await browser.signIn("dev", dev, {
      sub: "eve",
      name: "Eve",
      email: "eve@example.com",
      email_verified: true,
    });
    expect(await providers("signIn")).toEqual({ dev: before.dev + 1 });
    await browser.fetch(dev.deny(await browser.begin("dev")).href.replace("http://localhost:8787", ""));
    expect(await providers("signInFailed")).toEqual({ dev: 1 });
    await expectCountsToHold();
  });
});

/** Puts a session into the database at a time of the test's choosing, as seeding does. */
async function signInAt(userId: string, token: string, at: string): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      "INSERT OR REPLACE INTO rollcall_context (one, source, at, began, expected) VALUES (1, 'engine', ?, 0, 0)",
    ).bind(Date.parse(at)),
    env.DB.prepare(
      "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?2, '2999-01-01T00:00:00.000Z')",
    ).bind(token, userId),
    env.DB.prepare("DELETE FROM rollcall_context"),
  ]);
}

it("counts a user once a day, ISO week and month, whichever way he was seen", async () => {
  await run("INSERT INTO users (id) VALUES ('w')");
  const dayOf = (at: string) => Math.floor(Date.parse(at) / 86_400_000);
  const active = async (at: string) => {
    const [row] = await rows(
      "SELECT active_day AS d, active_week AS w, active_month AS m, total FROM rollcall_rollups WHERE kind = 'signIn' AND day = ?",
      dayOf(at),
    );
    return [row?.d, row?.w, row?.m];
  };
  // Sunday, Monday of the next week, the first of the next month within that week
  const [sunday, monday, wednesday] = [
    "2101-08-28T23:59:59Z",
    "2101-08-29T00:00:00Z",
    "2101-09-01T12:00:00Z",
  ];
  await signInAt("w", "w1", sunday);
  await signInAt("w", "w2", sunday);
  expect(await active(sunday)).toEqual([1, 1, 1]);
  await signInAt("w", "w3", monday);
  expect(await active(monday)).toEqual([1, 1, 0]);
  await signInAt("w", "w4", wednesday);
  expect(await active(wednesday)).toEqual([1, 0, 1]);
  await signInAt("nobody", "w5", wednesday);
  expect(await active(wednesday)).toEqual([1, 0, 1]);

  const [{ id } = { id: 0 }] = await rows<{ id: number }>("SELECT max(id) AS id FROM rollcall_events");
  expect(Math.floor((id / IDS_PER_MS + ID_EPOCH) / 86_400_000)).toBe(dayOf(wednesday));
  await expectCountsToHold();
});

it("takes a session that rolls for a sign of life, but not one that is cut short", async () => {
  await run("INSERT INTO users (id) VALUES ('r')");
  await run(
    "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES ('r', 'r', 'r', '2050-01-01T00:00:00.000Z')",
  );
  const today = Math.floor(Date.now() / 86_400_000);
  const seen = async () =>
    (await rows("SELECT last_active_day AS d FROM rollcall_users WHERE user_id = 'r'"))[0]?.d;
  const counted = async () =>
    (await rows("SELECT active_day AS d FROM rollcall_rollups WHERE kind = 'signIn' AND day = ?", today))[0]
      ?.d;
  await run("UPDATE rollcall_users SET last_active_day = ? WHERE user_id = 'r'", today - 40);
  const before = Number(await counted());
  await run("UPDATE sessions SET expires = '2049-01-01T00:00:00.000Z' WHERE id = 'r'");
  expect(await counted()).toBe(before);
  await run("UPDATE sessions SET expires = '2050-02-01T00:00:00.000Z' WHERE id = 'r'");
  await run("UPDATE sessions SET expires = '2050-03-01T00:00:00.000Z' WHERE id = 'r'");
  expect(await counted()).toBe(before + 1);
  expect(await seen()).toBe(today);
  await expectCountsToHold();
});

it("tells how many users are banned", async () => {
  await run("INSERT INTO users (id) VALUES ('x'), ('y')");
  await run("INSERT INTO rollcall_bans (user_id, since) VALUES ('x', 0), ('y', 0)");
  await run("UPDATE rollcall_bans SET reason = 'again' WHERE user_id = 'x'");
  await expectCountsToHold();
  await run("DELETE FROM rollcall_bans WHERE user_id = 'x'");
  await run("DELETE FROM users WHERE id = 'y'");
  await run("INSERT INTO users (id) VALUES ('y')");
  await expectCountsToHold();
  expect(await rows("SELECT value FROM rollcall_counters WHERE name = 'banned'")).toEqual([{ value: 1 }]);
});

it("counts a provider's accounts while they are there, and no provider without one", async () => {
  const counted = () => openDatabase(env.DB).all(accountsByProvider(1_000));
  const before = await counted();
  const link =
    "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, 'r', 'oidc', ?2, ?1)";
  await run(link, "rare-1", "rare");
  await run(link, "rare-2", "rare");
  expect(await counted()).toEqual([...before, { provider: "rare", accounts: 2 }]);
  await run("UPDATE accounts SET provider = 'scarce' WHERE id = 'rare-1'");
  expect(await counted()).toEqual([
    ...before,
    { provider: "rare", accounts: 1 },
    { provider: "scarce", accounts: 1 },
  ]);
  await run("DELETE FROM accounts WHERE id IN ('rare-1', 'rare-2')");
  expect(await counted()).toEqual(before);
});

it("counts what was only counted: refusals past ten a minute", async () => {
  await run(
    `INSERT INTO rollcall_events (id, type, outcome, source, data) SELECT max(id) + 1, 'accessDenied', 'failure', 'api', '{"suppressed":37}' FROM rollcall_events`,
  );
  expect(await rows("SELECT suppressed FROM rollcall_rollups WHERE kind = 'accessDenied'")).toEqual([
    { suppressed: 37 },
  ]);
});
