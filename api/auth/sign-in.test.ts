import { beforeEach, describe, expect, it, vi } from "vitest";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");

let begun: number;
beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev, acme);
  begun = await watermark();
});

function person(name: string, more: Record<string, unknown> = {}) {
  return { sub: `sub-${name}`, name, email: `${name}@example.com`, email_verified: true, ...more };
}

describe("a first sign-in", () => {
  it("makes a user, his account and a session, and leaves all three on the trail with their origin", async () => {
    const browser = new Browser();
    const reply = await browser.signIn("dev", dev, person("Bob", { email: "Bob@Example.com" }));
    expect(reply.status).toBe(302);
    expect(reply.headers.get("Location")).toBe("http://localhost:8787/");
    const events = await trailSince(begun);
    const origin = {
      outcome: "success",
      source: "engine",
      provider: "dev",
      actor_kind: "user",
      request_id: "request-1",
    };
    expect(events).toMatchObject([
      { type: "createUser", ...origin },
      { type: "linkAccount", ...origin },
      { type: "signIn", ...origin },
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
    for (const event of events)
      expect([event.actor, event.ip]).toEqual([event.uid, "00000000000000000000ffffcb007107"]);
    expect(
      await rows(
        "SELECT name, email, emailVerified IS NOT NULL AS verified FROM users WHERE email = ?",
        "bob@example.com",
      ),
    ).toEqual([{ name: "Bob", email: "bob@example.com", verified: 1 }]);
  });

  it("stores the token as its hash only, and nothing of the provider's that opens anything", async () => {
    const browser = new Browser();
    await browser.signIn("dev", dev, person("carol"));
    const dump = JSON.stringify([
      await rows("SELECT * FROM accounts"),
      await rows("SELECT * FROM sessions"),
      await rows("SELECT * FROM rollcall_events WHERE id > ?", begun),
    ]);
    expect(browser.token).toMatch(/^[\w-]{43}$/);
    expect(dump).toContain("rc1.");
    expect(dump).toContain("openid profile email");
    expect(dump).not.toContain(browser.token);
    expect(dump).not.toMatch(/secret-access|secret-refresh|eyJ/);
  });

  it("makes one user of eight who come with one identity at once, and lets all eight in", async () => {
    const browsers = Array.from({ length: 8 }, () => new Browser());
    const replies = await Promise.all(browsers.map((browser) => browser.signIn("dev", dev, person("dora"))));
    expect(replies.map((reply) => reply.headers.get("Location"))).toEqual(
      Array(8).fill("http://localhost:8787/"),
    );
    expect(await rows("SELECT count(*) AS n FROM users WHERE email = ?", "dora@example.com")).toEqual([
      { n: 1 },
    ]);
    expect(await rows("SELECT count(*) AS n FROM accounts WHERE providerAccountId = ?", "sub-dora")).toEqual([
      { n: 1 },
    ]);
    for (const browser of browsers)
      expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({
        user: { email: "dora@example.com" },
      });
    const types = (await trailSince(begun)).map(({ type }) => type).sort();
    expect(types).toEqual(["createUser", "linkAccount", ...Array(8).fill("signIn")]);
  });

  it("takes over an account whose user is gone", async () => {
    await rows(
      "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES ('orphan', 'nobody', 'oidc', 'dev', 'sub-orphan')",
    );
    const reply = await new Browser().signIn("dev", dev, person("orphan"));
    expect(reply.headers.get("Location")).toBe("http://localhost:8787/");
    expect((await trailSince(begun)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(["unlinkAccount", "createUser", "linkAccount", "signIn"]),
    );
  });
});

describe("signing in again", () => {
  it("ends the browser's former session and gives a new token, in one batch", async () => {
    const browser = new Browser();
    await browser.signIn("dev", dev, person("erin"));
    const former = browser.token;
    begun = await watermark();
    await browser.signIn("dev", dev, person("erin"));
    expect(browser.token).not.toBe(former);
    expect(await trailSince(begun)).toMatchObject([
      { type: "deleteSession", code: "replaced" },
      { type: "signIn" },
    ]);
    const old = new Browser();
    old.cookies.set("authjs.session-token", String(former));
    expect(await (await old.fetch("/auth/session")).json()).toBeNull();
  });

  it("never links, though somebody is signed in", async () => {
    const browser = new Browser();
    await browser.signIn("dev", dev, person("finn"));
    begun = await watermark();
    await browser.signIn("acme", acme, person("gina"));
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({
      user: { email: "gina@example.com" },
    });
    expect((await trailSince(begun)).map(({ type }) => type)).toEqual([
      "createUser",
      "linkAccount",
      "deleteSession",
      "signIn",
    ]);
    expect(
      await rows(
        "SELECT count(*) AS n FROM users u JOIN accounts a ON a.userId = u.id WHERE u.email = 'finn@example.com'",
      ),
    ).toEqual([{ n: 1 }]);
  });
});

describe("an address", () => {
  it("is refused to a second identity that comes with somebody's verified address", async () => {
    await new Browser().signIn("dev", dev, person("hank"));
    begun = await watermark();
    const reply = await new Browser().signIn("acme", acme, person("hank"));
    expect(reply.headers.get("Location")).toBe(
      "http://localhost:8787/sign-in?error=accountNotLinked&requestId=request-1",
    );
    expect(await trailSince(begun)).toMatchObject([
      {
        type: "signInFailed",
        code: "accountNotLinked",
        provider: "acme",
        user_label: "hank",
        actor_kind: null,
        actor: null,
      },
    ]);
  });

  it.each([
    ["not verified", { email_verified: false }],
    ["verified as a string", { email_verified: "true" }],
    ["verified by nobody's word", { email_verified: undefined }],
    ["with a full-width @", { email: "ivy＠example.com" }],
    ["with a full-width letter", { email: "ｉvy@example.com" }],
    ["a list", { email: "ivy@example.com,eve@evil.test" }],
    ["quoted", { email: '"ivy@example.com"@evil.test' }],
    ["with a line break", { email: "ivy@example.com\n" }],
    ["an array", { email: ["ivy@example.com"] }],
  ])("neither finds nor takes anybody's: %s", async (kind, claims) => {
    if ((await rows("SELECT 1 FROM users WHERE email = 'ivy@example.com'")).length === 0)
      await new Browser().signIn("dev", dev, person("ivy"));
    const browser = new Browser();
    const reply = await browser.signIn("acme", acme, person("ivy", { sub: `sub ${kind}`, ...claims }));
    expect(reply.headers.get("Location")).toBe("http://localhost:8787/");
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({
      user: { email: null, name: "ivy" },
    });
    expect(await rows("SELECT count(*) AS n FROM users WHERE email LIKE '%ivy%'")).toEqual([{ n: 1 }]);
  });

  it("that is vouched for later is taken on later, unless somebody has it by then", async () => {
    for (const name of ["mia", "ned"])
      await new Browser().signIn("dev", dev, person(name, { email_verified: false }));
    await new Browser().signIn("acme", acme, person("ned", { name: "other ned" }));
    begun = await watermark();
    for (const name of ["mia", "ned"]) await new Browser().signIn("dev", dev, person(name));
    expect(
      await rows("SELECT name, email FROM users WHERE name LIKE '%mia' OR name LIKE '%ned' ORDER BY name"),
    ).toEqual([
      { name: "mia", email: "mia@example.com" },
      { name: "ned", email: null },
      { name: "other ned", email: "ned@example.com" },
    ]);
    expect((await trailSince(begun)).map(({ type }) => type)).toEqual(["updateUser", "signIn", "signIn"]);
  });

  it("that two new identities bring at once goes to one of them, and the other is told", async () => {
    const replies = await Promise.all([
      new Browser().signIn("dev", dev, person("both")),
      new Browser().signIn("acme", acme, person("both")),
    ]);
    expect(replies.map((reply) => reply.headers.get("Location")).sort()).toEqual([
      "http://localhost:8787/",
      "http://localhost:8787/sign-in?error=accountNotLinked&requestId=request-1",
    ]);
    expect(await rows("SELECT count(*) AS n FROM users WHERE name = 'both'")).toEqual([{ n: 1 }]);
  });

  it("of an older row is found in the provider's own spelling", async () => {
    await rows("INSERT INTO users (id, email) VALUES ('jo', 'Jo@Example.com')");
    const reply = await new Browser().signIn("dev", dev, person("jo", { email: "Jo@Example.com" }));
    expect(reply.headers.get("Location")).toContain("error=accountNotLinked&requestId=request-1");
  });
});

describe("a profile", () => {
  it("keeps no picture that is not https, and no control characters in a name", async () => {
    const claims = person("kim", { name: "Kim\u0007\nKim", picture: "javascript:alert(1)" });
    await new Browser().signIn("dev", dev, claims);
    expect(await rows("SELECT name, image FROM users WHERE email = 'kim@example.com'")).toEqual([
      { name: "Kim Kim", image: null },
    ]);
  });

  it("may be named like a time", async () => {
    const browser = new Browser();
    await browser.signIn("dev", dev, person("lee", { name: "2026-01-01T00:00:00.000Z" }));
    await browser.signIn("dev", dev, person("lee", { name: "2026-01-01T00:00:00.000Z" }));
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({
      user: { name: "2026-01-01T00:00:00.000Z" },
    });
  });

  it("without a subject signs nobody in", async () => {
    const reply = await new Browser().signIn("dev", dev, { ...person("max"), sub: "" });
    expect(reply.headers.get("Location")).toContain("error=providerError");
    expect(await rows("SELECT 1 FROM users WHERE email = 'max@example.com'")).toEqual([]);
  });
});
