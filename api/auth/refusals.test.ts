import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetSchemaCheck } from "../diary/schema-check.ts";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");

let begun: number;
let address = 0;
beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev, acme);
  begun = await watermark();
  address += 1;
});

/** Another address each time, for refusals from one are throttled. */
function newBrowser(): Browser {
  return new Browser(`198.51.100.${address}`);
}

function person(name: string, more: Record<string, unknown> = {}) {
  return { sub: `sub-${name}`, name, email: `${name}@example.com`, email_verified: true, ...more };
}

const at = (url: URL) => url.pathname + url.search;

async function expectRefusal(reply: Response, code: string, provider = "dev"): Promise<void> {
  expect(reply.status).toBe(302);
  expect(reply.headers.get("Location")).toBe(
    `http://localhost:8787/sign-in?error=${code}&requestId=request-1`,
  );
  expect(await trailSince(begun)).toMatchObject([
    { type: "signInFailed", outcome: "failure", source: "engine", code, provider, request_id: "request-1" },
  ]);
}

describe("the provider's answer", () => {
  it("of a flow begun with another provider is refused", async () => {
    const browser = newBrowser();
    const back = dev.authorize(await browser.begin("dev"), person("mixed"));
    await expectRefusal(
      await browser.fetch(at(back).replace("/callback/dev", "/callback/acme")),
      "wrongProvider",
      "acme",
    );
    // and that flow is over: its cookies are gone
    begun = await watermark();
    await expectRefusal(await browser.fetch(at(back)), "invalidRequest");
  });

  it("cannot be used by another browser, or twice", async () => {
    const browser = newBrowser();
    const back = at(dev.authorize(await browser.begin("dev"), person("twice")));
    await expectRefusal(await newBrowser().fetch(back), "invalidRequest");
    const cookies = new Map(browser.cookies);
    expect((await browser.fetch(back)).headers.get("Location")).toBe("http://localhost:8787/");
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    begun = await watermark();
    await expectRefusal(await browser.fetch(back), "providerError");
  });

  it.each([
    ["another state", (url: URL) => url.searchParams.set("state", "forged"), "invalidRequest"],
    ["no code", (url: URL) => url.searchParams.delete("code"), "invalidRequest"],
    ["two codes", (url: URL) => url.searchParams.append("code", "x"), "invalidRequest"],
    ["a wrong code", (url: URL) => url.searchParams.set("code", "x"), "providerError"],
    ["another issuer", (url: URL) => url.searchParams.set("iss", "http://localhost:9401"), "providerError"],
  ])("with %s is refused", async (_, spoil, code) => {
    const browser = newBrowser();
    const back = dev.authorize(await browser.begin("dev"), person("spoiled"));
    spoil(back);
    await expectRefusal(await browser.fetch(at(back)), code);
    expect(browser.token).toBeUndefined();
  });

  it("no is told as no, an error as an error", async () => {
    const browser = newBrowser();
    await expectRefusal(await browser.fetch(at(dev.deny(await browser.begin("dev")))), "deniedByProvider");
    begun = await watermark();
    await expectRefusal(
      await browser.fetch(at(dev.deny(await browser.begin("dev"), "server_error"))),
      "providerError",
    );
  });
});

describe("a sign-in that cannot begin", () => {
  it("is given up by itself: no request to a provider waits for ever", async () => {
    await newBrowser().signIn("dev", dev, person("quick"));
    const calls = vi.mocked(fetch).mock.calls;
    expect(calls.length).toBeGreaterThan(2);
    for (const [, init] of calls) expect(init?.signal).toBeInstanceOf(AbortSignal);
  });

  it("because the provider does not answer is told and recorded", async () => {
    vi.restoreAllMocks();
    connect(acme);
    const reply = await newBrowser().post("/auth/signin/dev");
    expect(await reply.json()).toEqual({
      url: "http://localhost:8787/sign-in?error=providerError&requestId=request-1",
    });
    expect(await trailSince(begun)).toMatchObject([
      { type: "signInFailed", code: "providerError", provider: "dev" },
    ]);
  });

  it("because its form is another site's is refused", async () => {
    const browser = newBrowser();
    const reply = await browser.fetch("/auth/signin/dev", { method: "POST", body: new URLSearchParams() });
    await expectRefusal(reply, "invalidRequest");
  });
});

describe("a sign-out", () => {
  it("whose form is another site's is refused, not led to a page as if it were done", async () => {
    const browser = newBrowser();
    await browser.signIn("dev", dev, person("stays"));
    const body = new URLSearchParams({ csrfToken: "forged" });
    for (const headers of [new Headers(), new Headers({ "X-Auth-Return-Redirect": "1" })]) {
      const reply = await browser.fetch("/auth/signout", { method: "POST", headers, body });
      expect(reply.status).toBe(403);
      expect(await reply.json()).toMatchObject({ code: "cross_site", requestId: "request-1" });
    }
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({ user: { name: "stays" } });
  });
});

describe("a ban", () => {
  async function ban(email: string, until: number | null = null): Promise<void> {
    await rows(
      "INSERT INTO rollcall_bans (user_id, email, since, until) SELECT id, lower(email), 0, ? FROM users WHERE email = ?",
      until,
      email,
    );
    begun = await watermark();
  }

  it("closes the door on an existing session and on a new sign-in, and names the user on the trail", async () => {
    const browser = newBrowser();
    await browser.signIn("dev", dev, person("bane"));
    await ban("bane@example.com");
    expect(await (await browser.fetch("/auth/session")).json()).toBeNull();
    await expectRefusal(await newBrowser().signIn("dev", dev, person("bane")), "banned");
    const [event] = await trailSince(begun);
    expect(event).toMatchObject({ user_label: "bane", uid: expect.any(Number), actor_kind: "user" });
    expect(event?.actor).toBe(event?.uid);
  });

  it("closes it on a further identity with the same address, vouched for or not", async () => {
    await newBrowser().signIn("dev", dev, person("bart"));
    await ban("bart@example.com");
    await expectRefusal(await newBrowser().signIn("acme", acme, person("bart")), "banned", "acme");
    begun = await watermark();
    const unverified = person("bart", { sub: "other", email: "Bart@Example.com", email_verified: false });
    await expectRefusal(await newBrowser().signIn("acme", acme, unverified), "banned", "acme");
    // it concerns him, but nothing shows that it was he who came
    expect(await trailSince(begun)).toMatchObject([{ user_label: "bart", actor_kind: null, actor: null }]);
    expect(
      await rows("SELECT 1 FROM accounts WHERE provider = 'acme' AND providerAccountId = 'sub-bart'"),
    ).toEqual([]);
  });

  it("is over when its time is", async () => {
    await newBrowser().signIn("dev", dev, person("beth"));
    await ban("beth@example.com", Date.now() - 1000);
    const reply = await newBrowser().signIn("acme", acme, person("beth"));
    expect(reply.headers.get("Location")).toContain("error=accountNotLinked");
  });
});

describe("the database", () => {
  it("out of reach before anything could be looked up is told as that, too", async () => {
    const browser = newBrowser();
    const back = at(dev.authorize(await browser.begin("dev"), person("dean")));
    browser.d1 = {
      prepare: browser.d1.prepare.bind(browser.d1),
      batch: failingBatch(),
    } as unknown as D1Database;
    forgetSchemaCheck();
    await expectUnavailable(await browser.fetch(back));
  });

  it("out of reach during a sign-in makes no session and no promise", async () => {
    const browser = newBrowser();
    const back = at(dev.authorize(await browser.begin("dev"), person("dana")));
    browser.d1 = {
      prepare: browser.d1.prepare.bind(browser.d1),
      batch: failingBatch(),
    } as unknown as D1Database;
    await expectUnavailable(await browser.fetch(back));
    expect(browser.token).toBeUndefined();
  });

  it("out of reach during a sign-out leaves the cookie where it is: 503", async () => {
    const browser = newBrowser();
    await browser.signIn("dev", dev, person("dirk"));
    const token = browser.token;
    const { d1 } = browser;
    browser.d1 = { prepare: d1.prepare.bind(d1), batch: failingBatch() } as unknown as D1Database;
    const reply = await browser.post("/auth/signout");
    expect(reply.status).toBe(503);
    expect(await reply.json()).toMatchObject({ code: "database_unavailable" });
    expect(browser.token).toBe(token);
    expect((await browser.fetch("/auth/session")).status).toBe(503);
    browser.d1 = d1;
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({ user: { name: "dirk" } });
  });

  /** Nothing can be written, so it is a fault and no refusal; the browser is led to our page all the same. */
  async function expectUnavailable(reply: Response): Promise<void> {
    expect([reply.status, reply.headers.get("Refresh"), reply.headers.get("Retry-After")]).toEqual([
      503,
      "0; url=http://localhost:8787/sign-in?error=databaseError&requestId=request-1",
      "5",
    ]);
    expect(await trailSince(begun)).toEqual([]);
  }

  /** D1 as it fails when it is restarting. */
  function failingBatch() {
    return async () => {
      throw new Error("D1_ERROR: Network connection lost.");
    };
  }
});

describe("signing out", () => {
  it("ends the session, names who left, and the token opens nothing afterwards", async () => {
    const browser = newBrowser();
    await browser.signIn("dev", dev, person("otto"));
    const token = String(browser.token);
    begun = await watermark();
    const reply = await browser.post("/auth/signout", { callbackUrl: "/sign-in" });
    expect(await reply.json()).toEqual({ url: "http://localhost:8787/sign-in" });
    expect(browser.token).toBeUndefined();
    expect(await trailSince(begun)).toMatchObject([
      { type: "signOut", user_label: "otto", actor_kind: "user" },
    ]);
    browser.cookies.set("authjs.session-token", token);
    expect(await (await browser.fetch("/auth/session")).json()).toBeNull();
  });
});
