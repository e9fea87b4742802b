import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../db/database.ts";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";
import { type Actor, resolveActor } from "./actor.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(() => {
  vi.restoreAllMocks();
  connect(dev, acme);
});

function person(name: string, more: Record<string, unknown> = {}) {
  return { sub: `sub-${name}`, name, email: `${name}@example.com`, email_verified: true, ...more };
}

async function signedIn(name: string, browser = new Browser()): Promise<Browser> {
  await browser.signIn("dev", dev, person(name));
  return browser;
}

async function actorOf(browser: Browser): Promise<Actor | null> {
  return resolveActor(browser.request("/api/me"), openDatabase(env.DB), browser.config);
}

async function operator(name: string, role = "support"): Promise<Browser> {
  const browser = await signedIn(name);
  await rows(
    "INSERT INTO rollcall_operators SELECT id, ?, 0, 'operator' FROM users WHERE email = ?",
    role,
    `${name}@example.com`,
  );
  return browser;
}

/** Makes a session look as if it had begun and been used so long ago. */
async function age(name: string, started: number, seen: number): Promise<void> {
  const { uid } =
    (
      await rows<{ uid: number }>("SELECT uid FROM rollcall_users WHERE email = ?", `${name}@example.com`)
    )[0] ?? {};
  await rows(
    "UPDATE rollcall_sessions SET started = ?, last_seen = ? WHERE uid = ?",
    Date.now() - started,
    Date.now() - seen,
    uid,
  );
}

describe("the actor of a request", () => {
  it("is the session's user, in one query of three rows", async () => {
    const browser = await signedIn("una");
    const database = openDatabase(env.DB);
    const actor = await resolveActor(browser.request("/api/me"), database, browser.config);
    expect(actor).toMatchObject({
      kind: "user",
      role: null,
      name: "una",
      email: "una@example.com",
      label: "una@example.com",
    });
    expect(Date.now() - (actor?.authenticatedAt ?? 0)).toBeLessThan(10_000);
    expect(database.meter).toEqual({ rowsRead: 3, rowsWritten: 0, queries: 1 });
  });

  it("has his role from one request to the next", async () => {
    const browser = await operator("vera");
    expect(await actorOf(browser)).toMatchObject({ kind: "operator", role: "support" });
    await rows(
      "UPDATE rollcall_operators SET role = 'admin' WHERE user_id = (SELECT id FROM users WHERE name = 'vera')",
    );
    expect(await actorOf(browser)).toMatchObject({ role: "admin" });
    await rows("DELETE FROM rollcall_operators WHERE user_id = (SELECT id FROM users WHERE name = 'vera')");
    expect(await actorOf(browser)).toMatchObject({ kind: "user", role: null });
  });

  it.each([
    ["revoked", "DELETE FROM sessions WHERE userId = ?"],
    ["banned", "INSERT INTO rollcall_bans (user_id, since) VALUES (?, 0)"],
    ["deleted", "DELETE FROM users WHERE id = ?"],
    ["over", "UPDATE sessions SET expires = '2020-01-01T00:00:00.000Z' WHERE userId = ?"],
    ["over at an unreadable time", "UPDATE sessions SET expires = 'tomorrow' WHERE userId = ?"],
    ["over at no ISO time", "UPDATE sessions SET expires = 99999999999999 WHERE userId = ?"],
  ])("is nobody once the session or its user is %s", async (why, statement) => {
    const name = `w-${why.replaceAll(" ", "-")}`;
    const browser = await signedIn(name);
    const actor = await actorOf(browser);
    expect(actor).not.toBeNull();
    await rows(statement, actor?.userId);
    expect(await actorOf(browser)).toBeNull();
  });

  it("is nobody with a stock app's session", async () => {
    await rows("INSERT INTO users (id, name) VALUES ('stock', 'Stock')");
    const token = "a".repeat(43);
    await rows(
      "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES ('stock', ?, 'stock', '2099-01-01T00:00:00.000Z')",
      token,
    );
    const browser = new Browser();
    browser.cookies.set("authjs.session-token", token);
    expect(await actorOf(browser)).toBeNull();
  });
});

describe("an operator's session", () => {
  it("ends after 30 minutes unused and 12 hours in all; a user's does not", async () => {
    const xena = await operator("xena");
    const yuri = await signedIn("yuri");
    await age("xena", HOUR, 29 * MINUTE);
    expect(await actorOf(xena)).not.toBeNull();
    await age("xena", HOUR, 31 * MINUTE);
    expect(await actorOf(xena)).toBeNull();
    await age("xena", 12 * HOUR + 1000, 0);
    expect(await actorOf(xena)).toBeNull();
    await age("yuri", 13 * HOUR, HOUR);
    expect(await actorOf(yuri)).not.toBeNull();
    await age("yuri", 31 * 24 * HOUR, 0);
    expect(await actorOf(yuri)).toBeNull();
  });

  it("is stored with its near end, and rolls at most once a minute, never past the absolute end", async () => {
    const zoe = await operator("zoe");
    await zoe.signIn("dev", dev, person("zoe"));
    const stored = async () =>
      Date.parse(
        (
          await rows<{ expires: string }>(
            "SELECT expires FROM sessions WHERE userId = (SELECT id FROM users WHERE name = 'zoe')",
          )
        )[0]?.expires ?? "",
      );
    const end = await stored();
    expect(Math.abs(end - Date.now() - 30 * MINUTE)).toBeLessThan(10_000);
    await actorOf(zoe);
    expect(await stored()).toBe(end);
    await age("zoe", HOUR, 2 * MINUTE);
    const mark = await watermark();
    await actorOf(zoe);
    const rolled = await stored();
    expect(rolled).toBeGreaterThan(end);
    await actorOf(zoe);
    expect(await stored()).toBe(rolled);
    await age("zoe", 12 * HOUR - MINUTE, 2 * MINUTE);
    await zoe.fetch("/auth/session");
    expect((await stored()) - Date.now()).toBeLessThan(MINUTE + 1000);
    expect(await trailSince(mark)).toEqual([]);
  });
});

describe("ROLLCALL_OWNERS", () => {
  it("makes an owner at sign-in, by the system, in the sign-in's batch, once", async () => {
    const mark = await watermark();
    const browser = await signedIn("ada");
    expect(await trailSince(mark)).toMatchObject([
      { type: "createUser", actor_kind: "user" },
      { type: "linkAccount", actor_kind: "user" },
      { type: "signIn", actor_kind: "user" },
      { type: "grantRole", actor_kind: "system", actor: null, code: "environment", user_label: "ada" },
    ]);
    expect(await actorOf(browser)).toMatchObject({ role: "owner" });
    await signedIn("ada", browser);
    expect((await trailSince(mark)).filter(({ type }) => type === "grantRole")).toHaveLength(1);
    expect(await actorOf(browser)).toMatchObject({ role: "owner" });
  });

  it("loses its effect at the next request when the address is taken out", async () => {
    const browser = await signedIn("ada");
    browser.config = { ...browser.config, owners: [] };
    expect(await actorOf(browser)).toMatchObject({ kind: "user", role: null });
  });

  it("holds for a user who was here before Rollcall and is not taken over yet", async () => {
    await rows("INSERT INTO users (id, name, email) VALUES ('early', 'Early', 'early@example.com')");
    await rows(
      "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES ('early', 'early', 'oidc', 'dev', 'sub-early')",
    );
    for (const table of ["rollcall_users", "rollcall_absent_users"])
      await rows(`DELETE FROM ${table} WHERE user_id = 'early'`);
    const browser = new Browser();
    browser.config = { ...browser.config, owners: ["early@example.com"] };
    const mark = await watermark();
    await signedIn("early", browser);
    const actor = await actorOf(browser);
    expect(actor).toMatchObject({ role: "owner", name: "Early", email: "early@example.com" });
    const events = await trailSince(mark);
    expect(events.map(({ type, uid }) => [type, uid])).toEqual([
      ["signIn", actor?.uid],
      ["grantRole", actor?.uid],
    ]);
  });

  it("does not touch an owner whom another one made", async () => {
    const browser = await operator("olga", "owner");
    browser.config = { ...browser.config, owners: [] };
    expect(await actorOf(browser)).toMatchObject({ role: "owner" });
  });

  it("raises an operator with a lesser role", async () => {
    const browser = await operator("rita", "viewer");
    browser.config = { ...browser.config, owners: ["rita@example.com"] };
    const mark = await watermark();
    await signedIn("rita", browser);
    expect(await trailSince(mark)).toMatchObject([
      { type: "deleteSession" },
      { type: "signIn" },
      { type: "grantRole", actor_kind: "system" },
    ]);
    expect(await actorOf(browser)).toMatchObject({ role: "owner" });
  });

  it.each([
    ["nobody has verified", "dev", dev, { email_verified: false }],
    ["is verified as a string", "dev", dev, { email_verified: "true" }],
    ["another provider vouches for", "acme", acme, {}],
    ["only looks the same", "dev", dev, { email: "ｓam@example.com" }],
  ])("is not moved by an address that %s", async (why, provider, issuer, claims) => {
    const browser = new Browser();
    browser.config = { ...browser.config, owners: ["sam@example.com"] };
    await browser.signIn(provider, issuer, person("sam", { sub: why, ...claims }));
    expect(await actorOf(browser)).toMatchObject({ kind: "user", role: null });
    expect(
      await rows(
        "SELECT 1 FROM rollcall_operators WHERE user_id IN (SELECT id FROM users WHERE name = 'sam')",
      ),
    ).toEqual([]);
  });

  it("lets eight first sign-ins of an owner at once all in, as one owner", async () => {
    const browsers = Array.from({ length: 8 }, () => {
      const browser = new Browser();
      browser.config = { ...browser.config, owners: ["tess@example.com"] };
      return browser;
    });
    const mark = await watermark();
    await Promise.all(browsers.map((browser) => signedIn("tess", browser)));
    for (const browser of browsers) expect(await actorOf(browser)).toMatchObject({ role: "owner" });
    expect((await trailSince(mark)).filter(({ type }) => type === "grantRole")).toHaveLength(1);
  });
});
