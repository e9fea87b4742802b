import { env, exports } from "cloudflare:workers";
import { D1Adapter } from "@auth/d1-adapter";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Browser } from "../test/browser.ts";
import { connect, Issuer, type IssuerClaims } from "../test/issuer.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";
import { newToken } from "./token.ts";

/* A ban, set by an operator, at every door by which somebody can come in. Passkeys and API keys have theirs in their own tests. */

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");

let olga: Caller;
let address = 0;
beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev, acme);
  olga = await signedIn("owner", "Olga");
  address += 1;
});

/** A browser before the whole Worker. */
const newBrowser = () =>
  new Browser(`198.51.102.${address}`, "http://localhost:8787", (request) => {
    const headers = new Headers(request.headers);
    headers.set("Sec-Fetch-Site", request.method === "GET" ? "none" : "same-origin");
    return exports.default.fetch(new Request(request, { headers }));
  });

const person = (name: string, more: object = {}): IssuerClaims => ({
  sub: `sub-${name}`,
  name,
  email: `${name}@example.com`,
  email_verified: true,
  ...more,
});
const idOf = async (name: string) =>
  (await rows<{ id: string }>("SELECT id FROM users WHERE email = ?", `${name}@example.com`))[0]?.id ?? "";
const ban = async (name: string) =>
  expect((await olga.call("PUT", `/api/users/${await idOf(name)}/ban`, {})).status).toBe(200);
const liveSessions = (name: string) =>
  rows("SELECT 1 FROM sessions s JOIN users u ON u.id = s.userId WHERE u.name = ?", name);

/** Comes in by a door once banned; what has to happen before the ban is done at once. */
type Door = (name: string, browser: Browser) => Promise<() => Promise<Response>>;

const DOORS: Record<string, [provider: string, door: Door]> = {
  "his own identity": ["dev", async (name) => () => newBrowser().signIn("dev", dev, person(name))],
  "a sign-in that he began before": [
    "dev",
    async (name) => {
      const browser = newBrowser();
      const back = dev.authorize(await browser.begin("dev"), person(name));
      return () => browser.fetch(back.pathname + back.search);
    },
  ],
  "another identity with his address": [
    "acme",
    async (name) => () => newBrowser().signIn("acme", acme, person(name, { name: "other" })),
  ],
  "another identity whose address nobody vouches for": [
    "acme",
    async (name) => () =>
      newBrowser().signIn("acme", acme, person(name, { sub: "unsure", email_verified: false })),
  ],
  "another identity with his address in capitals": [
    "acme",
    async (name) => () =>
      newBrowser().signIn(
        "acme",
        acme,
        person(name, { sub: "loud", email: `${name.toUpperCase()}@EXAMPLE.COM` }),
      ),
  ],
  "his identity, with another address by now": [
    "dev",
    async (name) => () => newBrowser().signIn("dev", dev, person(name, { email: `${name}-2@example.com` })),
  ],
  // an operator who deletes him lifts the ban with it, which the trail shows
  "his address, after the app has deleted him": [
    "acme",
    async (name) => async () => {
      await rows("DELETE FROM users WHERE id = ?", await idOf(name));
      return newBrowser().signIn("acme", acme, person(name, { sub: "again" }));
    },
  ],
};

describe("a banned user is kept out", () => {
  it.each(Object.entries(DOORS))("by %s", async (what, [provider, door]) => {
    const name = `ban${what.length}`;
    const browser = newBrowser();
    await browser.signIn("dev", dev, person(name));
    const come = await door(name, browser);
    await ban(name);
    const begun = await watermark();
    const reply = await come();
    expect(reply.headers.get("Location")).toBe(
      `http://localhost:8787/sign-in?error=banned&requestId=${reply.headers.get("X-Request-Id")}`,
    );
    const events = (await trailSince(begun)).filter(({ source }) => source === "engine");
    expect(events).toMatchObject([{ type: "signInFailed", code: "banned", provider, outcome: "failure" }]);
    expect(await liveSessions(name)).toEqual([]);
    expect(await rows("SELECT 1 FROM accounts WHERE provider = 'acme'")).toEqual([]);
  });

  it("by the session that he had, on every page that asks who he is", async () => {
    const browser = newBrowser();
    await browser.signIn("dev", dev, person("sid"));
    const { token } = browser;
    await ban("sid");
    expect(await (await browser.fetch("/auth/session")).json()).toBeNull();
    browser.cookies.set("authjs.session-token", String(token));
    expect((await browser.fetch("/api/me")).status).toBe(401);
  });

  it("by the app that shares the database: no session, no account, nobody else's session made his", async () => {
    for (const name of ["stan", "free"]) await newBrowser().signIn("dev", dev, person(name));
    await ban("stan");
    const userId = await idOf("stan");
    const stock = D1Adapter(env.DB);
    const expires = new Date(Date.now() + 60_000);
    vi.spyOn(console, "error").mockReturnValue(undefined); // the stock adapter logs what it throws
    await expect(stock.createSession?.({ sessionToken: newToken(), userId, expires })).rejects.toThrow(
      "rollcall: user is banned",
    );
    const account = { provider: "acme", providerAccountId: "stan", type: "oidc" as const, userId };
    await expect(stock.linkAccount?.(account)).rejects.toThrow("rollcall: user is banned");
    await expect(
      rows("UPDATE sessions SET userId = ? WHERE userId = ?", userId, await idOf("free")),
    ).rejects.toThrow("rollcall: user is banned");
  });

  it("and lets him in again when it is lifted", async () => {
    await newBrowser().signIn("dev", dev, person("lift"));
    await ban("lift");
    expect((await olga.call("DELETE", `/api/users/${await idOf("lift")}/ban`, {})).status).toBe(200);
    const reply = await newBrowser().signIn("dev", dev, person("lift"));
    expect(reply.headers.get("Location")).toBe("http://localhost:8787/");
  });
});

describe("an answer of the provider", () => {
  it("that comes fifty times at once opens one session", async () => {
    vi.spyOn(console, "error").mockReturnValue(undefined); // 49 are refused
    const browser = newBrowser();
    const back = dev.authorize(await browser.begin("dev"), person("fifty"));
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => browser.serve(browser.request(back.pathname + back.search), browser)),
    );
    const landed = replies.map((reply) => reply.headers.get("Location"));
    expect(landed.filter((location) => location === "http://localhost:8787/")).toHaveLength(1);
    expect(await liveSessions("fifty")).toHaveLength(1);
  });
});
