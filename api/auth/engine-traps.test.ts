import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { installStock, serveStock, stockD1 } from "../test/stock-app.ts";
import { rows } from "../test/trail.ts";

/* Each trap of the engine with its default settings, shown there and gone here. The same browser and providers drive both. */

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");

beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev, acme);
  vi.spyOn(console, "error").mockReturnValue(undefined);
  await installStock();
});

const stock = () => new Browser("203.0.113.1", "http://localhost:8787", (request) => serveStock(request));
const ours = () => new Browser();

const person = (name: string) => ({
  sub: `sub-${name}`,
  name,
  email: `${name}@example.com`,
  email_verified: true,
});

async function accountsOf(table: "accounts" | "stock_accounts", name: string) {
  const users = table === "accounts" ? "users" : "stock_users";
  return (
    await rows(`SELECT a.provider FROM ${table} a JOIN ${users} u ON u.id = a.userId WHERE u.name = ?`, name)
  ).length;
}

describe("signing in while signed in", () => {
  it("stock: keeps the token and links whatever comes", async () => {
    const browser = stock();
    await browser.signIn("dev", dev, person("anna"));
    const { token } = browser;
    await browser.signIn("dev", dev, person("anna"));
    expect(browser.token).toBe(token);
    await browser.signIn("acme", acme, person("eve"));
    expect(await accountsOf("stock_accounts", "anna")).toBe(2);
  });

  it("ours: gives a new token and links nothing", async () => {
    const browser = ours();
    await browser.signIn("dev", dev, person("anna"));
    const { token } = browser;
    await browser.signIn("dev", dev, person("anna"));
    expect(browser.token).not.toBe(token);
    await browser.signIn("acme", acme, person("eve"));
    expect(await accountsOf("accounts", "anna")).toBe(1);
  });
});

describe("a session that is over", () => {
  it("stock: still links to its user", async () => {
    const browser = stock();
    await browser.signIn("dev", dev, person("over"));
    await rows("UPDATE stock_sessions SET expires = '2020-01-01T00:00:00.000Z'");
    await browser.signIn("acme", acme, person("eve"));
    expect(await accountsOf("stock_accounts", "over")).toBe(2);
  });

  it("ours: does nothing any more", async () => {
    const browser = ours();
    await browser.signIn("dev", dev, person("over"));
    await rows("UPDATE sessions SET expires = '2020-01-01T00:00:00.000Z'");
    await browser.signIn("acme", acme, person("eve-2"));
    expect(await accountsOf("accounts", "over")).toBe(1);
  });
});

describe("a sign-in's address", () => {
  const asked = async (browser: Browser) =>
    new URL(
      (
        await (
          await browser.post("/auth/signin/dev?scope=admin&redirect_uri=https://evil.test")
        ).json<{ url: string }>()
      ).url,
    ).searchParams;

  it("stock: overrides what is asked of the provider, and knows neither state nor nonce", async () => {
    const query = await asked(stock());
    expect([query.get("scope"), query.get("redirect_uri")]).toEqual(["admin", "https://evil.test"]);
    expect([query.has("state"), query.has("nonce")]).toEqual([false, false]);
  });

  it("ours: does not, and both are there", async () => {
    const query = await asked(ours());
    expect([query.get("scope"), query.get("redirect_uri")]).toEqual([
      "openid profile email",
      "http://localhost:8787/auth/callback/dev",
    ]);
    expect([query.has("state"), query.has("nonce")]).toEqual([true, true]);
  });
});

describe("an address to return to that is none", () => {
  const broken = async (browser: Browser) => {
    browser.cookies.set("authjs.callback-url", "javascript%3Aalert(1)");
    return (await browser.fetch("/auth/session")).status;
  };

  it("stock: is a fault of the server, on every route", async () => {
    expect((await stock().fetch("/auth/session?callbackUrl=javascript:alert(1)")).status).toBe(500);
    expect(await broken(stock())).toBe(500);
  });

  it("ours: is the caller's, and the cookie is forgotten", async () => {
    expect((await ours().post("/auth/signin/dev", { callbackUrl: "javascript:alert(1)" })).status).toBe(400);
    expect(await broken(ours())).toBe(200);
  });
});

describe("a cookie whose name only begins like the session's", () => {
  const suffixed = async (browser: Browser) => {
    await browser.signIn("dev", dev, person("suffix"));
    browser.cookies.set("authjs.session-token.9", "x");
    return (await browser.fetch("/auth/session")).json();
  };

  it("stock: is glued to the token and ends the session", async () => {
    expect(await suffixed(stock())).toBeNull();
  });

  it("ours: is not looked at", async () => {
    expect(await suffixed(ours())).toMatchObject({ user: { name: "suffix" } });
  });
});

describe("a sign-out while the database fails", () => {
  it("stock: is pretended, and the session lives on", async () => {
    const failing = {
      prepare: () => {
        throw new Error("D1_ERROR: Network connection lost.");
      },
    } as unknown as D1Database;
    const app = { d1: stockD1 };
    const browser = new Browser("203.0.113.1", "http://localhost:8787", (request) =>
      serveStock(request, app.d1),
    );
    await browser.signIn("dev", dev, person("out"));
    app.d1 = failing;
    expect(await (await browser.post("/auth/signout")).json()).toEqual({ url: "http://localhost:8787" });
    expect(browser.token).toBeUndefined();
    expect(await rows("SELECT userId FROM stock_sessions")).toHaveLength(1);
  });

  it("ours: is a 503, and the cookie stays", async () => {
    const browser = ours();
    await browser.signIn("dev", dev, person("out"));
    browser.d1 = {
      prepare: env.DB.prepare.bind(env.DB),
      batch: async () => {
        throw new Error("D1_ERROR: Network connection lost.");
      },
    } as unknown as D1Database;
    const reply = await browser.post("/auth/signout");
    expect([reply.status, reply.headers.getSetCookie().join().includes("session-token")]).toEqual([
      503,
      false,
    ]);
  });
});

describe("a failed sign-in", () => {
  it("stock: leaves no trace", async () => {
    const events: string[] = [];
    const note = (name: string) => () => void events.push(name);
    const browser = new Browser("203.0.113.1", "http://localhost:8787", (request) =>
      serveStock(request, stockD1, {
        events: { signIn: note("signIn"), createUser: note("createUser"), linkAccount: note("linkAccount") },
      }),
    );
    const reply = await browser.fetch("/auth/callback/dev?code=wrong");
    expect(reply.headers.get("Location")).toContain("error=");
    expect(events).toEqual([]);
  });

  it("ours: is on the trail", async () => {
    const before = (await rows("SELECT 1 FROM rollcall_events WHERE type = 'signInFailed'")).length;
    await ours().fetch("/auth/callback/dev?code=wrong");
    expect((await rows("SELECT 1 FROM rollcall_events WHERE type = 'signInFailed'")).length).toBe(before + 1);
  });
});
