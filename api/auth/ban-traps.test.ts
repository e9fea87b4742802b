import { exports } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { credentialOf, type Passkey, PasskeyBrowser } from "../test/passkey.ts";
import { installStock, serveStock, stockD1 } from "../test/stock-app.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

/* The engine's one place to turn somebody away, its `signIn` callback, is no place for a ban: shown there and gone here. */

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");

beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev, acme);
  await installStock();
});

const person = (name: string) => ({
  sub: `sub-${name}`,
  name,
  email: `${name}@example.com`,
  email_verified: true,
});
const back = (url: URL) => url.pathname + url.search;

/** A browser before the whole Worker. */
const ours = () =>
  new Browser("203.0.113.15", "http://localhost:8787", (request) => {
    const headers = new Headers(request.headers);
    headers.set("Sec-Fetch-Site", request.method === "GET" ? "none" : "same-origin");
    return exports.default.fetch(new Request(request, { headers }));
  });

describe("a banned user who links a further identity", () => {
  it("stock: is let through, since the callback is shown the provider's user and not him", async () => {
    const banned = new Set<string>();
    const asked: string[] = [];
    const browser = new Browser("203.0.113.1", "http://localhost:8787", (request) =>
      serveStock(request, stockD1, {
        callbacks: {
          signIn: ({ user }) => {
            asked.push(String(user.id));
            return !banned.has(String(user.id));
          },
        },
      }),
    );
    await browser.signIn("dev", dev, person("mallory"));
    const [mallory] = await rows<{ id: string }>("SELECT id FROM stock_users");
    banned.add(String(mallory?.id));
    await browser.signIn("acme", acme, person("mallory-2"));
    expect(asked).not.toContain(mallory?.id);
    expect(await rows("SELECT 1 FROM stock_accounts WHERE userId = ?", mallory?.id)).toHaveLength(2);
  });

  it("ours: is not, though he asked before he was banned", async () => {
    const browser = ours();
    await browser.signIn("dev", dev, person("mallory"));
    const asked = await browser.fetch("/api/me/accounts", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ provider: "acme" }),
    });
    const { url } = await asked.json<{ url: string }>();
    await rows("INSERT INTO rollcall_bans (user_id, since) SELECT id, 0 FROM users WHERE name = 'mallory'");
    const begun = await watermark();
    const reply = await browser.fetch(back(acme.authorize(url, person("mallory-2"))));
    expect(reply.headers.get("Location")).toContain("/sign-in?error=");
    expect((await trailSince(begun)).map(({ type }) => type)).toEqual(["signInFailed"]);
    expect(
      await rows("SELECT a.id FROM accounts a JOIN users u ON u.id = a.userId WHERE u.name = 'mallory'"),
    ).toHaveLength(1);
  });
});

describe("a banned user with a passkey", () => {
  const key: Passkey = { name: "mika", counter: 1 };

  it("the engine: takes the address that the callback answers with for a yes", async () => {
    const browser = new PasskeyBrowser();
    await browser.register("mika@example.com", key);
    const other = new PasskeyBrowser({ callbacks: { signIn: () => "/banned" } });
    await other.signInWith({ ...key, counter: 2 });
    expect(other.token).toBeDefined();
  });

  it("ours: is stopped by the adapter, whatever a callback says", async () => {
    await rows(
      "INSERT INTO rollcall_bans (user_id, since) SELECT userId, 0 FROM accounts WHERE providerAccountId = ?",
      credentialOf(key),
    );
    const other = new PasskeyBrowser({ callbacks: { signIn: () => true } });
    await other.signInWith({ ...key, counter: 3 });
    expect([other.token, other.flow?.failure]).toEqual([undefined, "banned"]);
  });
});
