import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../db/database.ts";
import { clientOf } from "../http/client.ts";
import { problem, tellable } from "../http/problem.ts";
import { Browser } from "../test/browser.ts";
import { faultyDatabase } from "../test/faulty.ts";
import { connect, Issuer, type IssuerClaims } from "../test/issuer.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";
import { resolveActor } from "./actor.ts";
import { beginLink } from "./link.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");

let begun: number;
let address = 0;
beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev, acme);
  address += 1;
});

function person(name: string, more: Record<string, unknown> = {}): IssuerClaims {
  return { sub: `sub-${name}`, name, email: `${name}@example.com`, email_verified: true, ...more };
}

async function signedIn(name: string): Promise<Browser> {
  const browser = new Browser(`192.0.2.${address}`);
  await browser.signIn("dev", dev, person(name));
  begun = await watermark();
  return browser;
}

/** Asks for a link as the API does; returns the provider's address. */
async function ask(browser: Browser, provider = "acme", callbackUrl?: string): Promise<string> {
  const request = browser.request("/api/me/accounts", { method: "POST" });
  const database = openDatabase(env.DB);
  const actor = await resolveActor(request, database, browser.config);
  if (!actor) throw new Error("nobody asks");
  const deps = { database, config: browser.config, client: clientOf(request), requestId: "request-1" };
  const { url, headers } = await beginLink(request, { actor, provider, callbackUrl }, deps);
  browser.keep(headers);
  return url;
}

async function come(browser: Browser, back: URL): Promise<string | null> {
  return (await browser.fetch(back.pathname + back.search)).headers.get("Location");
}

const signIn = (code: string) => `http://localhost:8787/sign-in?error=${code}&requestId=request-1`;
const accounts = (name: string) =>
  rows(
    "SELECT a.provider FROM accounts a JOIN users u ON u.id = a.userId WHERE u.email = ? ORDER BY 1",
    `${name}@example.com`,
  );

describe("a link that was asked for", () => {
  it("links the identity to the session that asked, keeps that session, and is one event", async () => {
    const browser = await signedIn("anna");
    const { token } = browser;
    const back = acme.authorize(await ask(browser, "acme", "/users?status=banned"), person("anna-at-acme"));
    expect(await come(browser, back)).toBe("http://localhost:8787/users?status=banned");
    expect(await accounts("anna")).toEqual([{ provider: "acme" }, { provider: "dev" }]);
    expect(await trailSince(begun)).toMatchObject([
      { type: "linkAccount", source: "engine", provider: "acme", actor_kind: "user", user_label: "anna" },
    ]);
    expect(browser.token).toBe(token);
    expect(browser.cookies.has("rollcall.link")).toBe(false);
    // and it is a way in from now on
    const other = new Browser();
    await other.signIn("acme", acme, person("anna-at-acme"));
    expect(await (await other.fetch("/auth/session")).json()).toMatchObject({
      user: { email: "anna@example.com" },
    });
  });

  it("asked for twice is a success without an event", async () => {
    const browser = await signedIn("bob");
    await come(browser, acme.authorize(await ask(browser), person("bob")));
    begun = await watermark();
    expect(await come(browser, acme.authorize(await ask(browser), person("bob")))).toBe(
      "http://localhost:8787/account",
    );
    expect(await trailSince(begun)).toEqual([]);
  });

  it("is one link though the database's answer got lost", async () => {
    const browser = await signedIn("cara");
    const back = acme.authorize(await ask(browser), person("cara-at-acme"));
    browser.d1 = faultyDatabase((batch) => (batch.includes("INTO accounts") ? "after" : null));
    expect(await come(browser, back)).toBe("http://localhost:8787/account");
    expect((await trailSince(begun)).map(({ type }) => type)).toEqual(["linkAccount"]);
    expect(await accounts("cara")).toEqual([{ provider: "acme" }, { provider: "dev" }]);
  });

  it("is over when he says no at the provider, and the trail knows who it was", async () => {
    const browser = await signedIn("dina");
    const { token } = browser;
    expect(await come(browser, acme.deny(await ask(browser)))).toBe(signIn("deniedByProvider"));
    expect(await trailSince(begun)).toMatchObject([
      {
        type: "signInFailed",
        code: "deniedByProvider",
        provider: "acme",
        user_label: "dina",
        actor_kind: "user",
      },
    ]);
    expect(await rows("SELECT 1 FROM rollcall_link_requests")).toEqual([]);
    expect(browser.token).toBe(token);
  });

  it("of another user's identity is refused", async () => {
    await new Browser().signIn("acme", acme, person("cleo-at-acme"));
    const browser = await signedIn("cleo");
    const back = acme.authorize(await ask(browser), person("cleo-at-acme"));
    expect(await come(browser, back)).toBe(signIn("accountTaken"));
    expect(await trailSince(begun)).toMatchObject([
      { type: "signInFailed", code: "accountTaken", uid: expect.any(Number) },
    ]);
    expect(await accounts("cleo")).toEqual([{ provider: "dev" }]);
  });

  it("with a banned user's address is refused", async () => {
    await new Browser().signIn("dev", dev, person("bad"));
    await rows(
      "INSERT INTO rollcall_bans (user_id, email, since) SELECT id, email, 0 FROM users WHERE email = 'bad@example.com'",
    );
    const browser = await signedIn("dora");
    const back = acme.authorize(await ask(browser), person("bad"));
    expect(await come(browser, back)).toBe(signIn("banned"));
    expect(await accounts("dora")).toEqual([{ provider: "dev" }]);
  });
});

describe("nothing is linked, and nobody signed in,", () => {
  async function expectExpired(browser: Browser, back: URL, name: string): Promise<void> {
    expect(await come(browser, back)).toBe(signIn("linkExpired"));
    expect(await accounts(name)).toEqual([{ provider: "dev" }]);
    expect(await rows("SELECT 1 FROM accounts WHERE providerAccountId = ?", `sub-${name}-at-acme`)).toEqual(
      [],
    );
    expect((await trailSince(begun)).filter(({ outcome }) => outcome === "success")).toEqual([]);
  }

  it("after ten minutes", async () => {
    const browser = await signedIn("ed");
    const back = acme.authorize(await ask(browser), person("ed-at-acme"));
    await rows("UPDATE rollcall_link_requests SET expires = ?", Date.now());
    await expectExpired(browser, back, "ed");
  });

  it("when the wish is unknown", async () => {
    const browser = await signedIn("flo");
    const back = acme.authorize(await ask(browser), person("flo-at-acme"));
    await rows("DELETE FROM rollcall_link_requests");
    await expectExpired(browser, back, "flo");
  });

  it("when the session that asked has ended", async () => {
    const browser = await signedIn("gus");
    const back = acme.authorize(await ask(browser), person("gus-at-acme"));
    await rows("DELETE FROM sessions WHERE userId = (SELECT id FROM users WHERE email = 'gus@example.com')");
    begun = await watermark();
    await expectExpired(browser, back, "gus");
  });

  it("when somebody else's session comes back", async () => {
    const other = await signedIn("ivo");
    const browser = await signedIn("hal");
    const back = acme.authorize(await ask(browser), person("hal-at-acme"));
    browser.cookies.set("authjs.session-token", String(other.token));
    await expectExpired(browser, back, "hal");
  });

  it("by fifty answers at once but one", async () => {
    const browser = await signedIn("jack");
    const back = acme.authorize(await ask(browser), person("jack-at-acme"));
    const cookies = [...browser.cookies];
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => {
        const copy = new Browser();
        for (const [name, value] of cookies) copy.cookies.set(name, value);
        return come(copy, back);
      }),
    );
    expect(replies.filter((location) => location === "http://localhost:8787/account")).toHaveLength(1);
    expect(await accounts("jack")).toEqual([{ provider: "acme" }, { provider: "dev" }]);
    expect((await trailSince(begun)).filter(({ type }) => type === "linkAccount")).toHaveLength(1);
  });
});

describe("a wish", () => {
  it("that was given up does not turn the next sign-in into a link", async () => {
    const browser = await signedIn("kay");
    await ask(browser);
    await browser.signIn("acme", acme, person("kay-at-acme"));
    expect(await accounts("kay")).toEqual([{ provider: "dev" }]);
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({
      user: { email: "kay-at-acme@example.com" },
    });
  });

  it.each([
    ["nobody", undefined, 404],
    ["acme", "https://evil.test/", 400],
  ])("for %s and %s is refused", async (provider, callbackUrl, status) => {
    const browser = await signedIn("lea");
    const error = await ask(browser, provider, callbackUrl).catch((reason) => reason);
    expect(problem(tellable(error), "request-1").status).toBe(status);
  });
});
