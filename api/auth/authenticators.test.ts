import { beforeEach, describe, expect, it, vi } from "vitest";
import { Browser } from "../test/browser.ts";
import { faultyDatabase } from "../test/faulty.ts";
import { signedIn } from "../test/operator.ts";
import { credentialOf, type Passkey, PasskeyBrowser, passkeys } from "../test/passkey.ts";
import { installStock, serveStock, stockD1 } from "../test/stock-app.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

/* Passkeys, through the engine's own code: it asks the adapter as it will once the provider is offered. */

const HOME = "http://localhost:8787/";
let begun: number;
beforeEach(async () => {
  vi.restoreAllMocks();
  begun = await watermark();
});

const key = (name: string, counter = 1): Passkey => ({ name, counter });
const mail = (name: string) => `${name}@example.com`;
const usersNamed = (name: string) =>
  rows<{ id: string; emailVerified: string | null }>("SELECT * FROM users WHERE email = ?", mail(name));
const keysOf = (name: string) =>
  rows<{ counter: number }>(
    "SELECT * FROM rollcall_authenticators WHERE credential_id = ?",
    credentialOf(key(name)),
  );
const types = async () => (await trailSince(begun)).map(({ type }) => type);

async function registered(name: string, counter = 1): Promise<PasskeyBrowser> {
  const browser = new PasskeyBrowser();
  expect(await browser.register(mail(name), key(name, counter))).toBe(HOME);
  begun = await watermark();
  return browser;
}

/** Nobody was signed in, nothing was written, and it is known why. */
async function expectRefused(browser: PasskeyBrowser, address: string, failure: string | null) {
  expect(address).toContain("error=");
  expect([browser.token, browser.flow?.failure, browser.flow?.isDone]).toEqual([undefined, failure, false]);
  expect(await types()).toEqual([]);
}

describe("a new user with a passkey", () => {
  it("stock: the adapter has no place for one, and the engine does not even begin", async () => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
    await installStock();
    const browser = new Browser("203.0.113.1", "http://localhost:8787", (request) =>
      serveStock(request, stockD1, { providers: [passkeys], experimental: { enableWebAuthn: true } }),
    );
    expect((await browser.fetch("/auth/webauthn-options/passkey?action=authenticate")).status).toBe(500);
  });

  it("ours: is made with his account, session and key at once; nobody vouches for the address that he claims", async () => {
    const browser = new PasskeyBrowser();
    expect(await browser.register(mail("pia"), key("pia"))).toBe(HOME);
    expect(await types()).toEqual(["createUser", "linkAccount", "signIn"]);
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({
      user: { email: mail("pia") },
    });
    const [user] = await usersNamed("pia");
    expect(user?.emailVerified).toBeNull();
    const [stored] = await rows(
      "SELECT k.*, a.type, a.userId FROM rollcall_authenticators k JOIN accounts a ON a.id = k.account_id",
    );
    expect(stored).toMatchObject({
      credential_id: credentialOf(key("pia")),
      public_key: btoa("public pia"),
      counter: 1,
      device_type: "multiDevice",
      backed_up: 1,
      transports: "internal,usb",
      type: "webauthn",
      userId: user?.id,
    });
  });

  it("is not made at all where the database fails, and can try again", async () => {
    const browser = new PasskeyBrowser();
    await browser.challenge("register", mail("quin"));
    browser.d1 = faultyDatabase((batch) => (batch.includes("INTO users") ? "before" : null));
    expect(await browser.answer("register", key("quin"))).toContain("error=");
    expect([await usersNamed("quin"), await keysOf("quin"), browser.token]).toEqual([[], [], undefined]);
    await registered("quin");
  });

  it("who claims somebody's address gets neither him nor a user of his own", async () => {
    await registered("rosa");
    const browser = new PasskeyBrowser();
    await browser.challenge("register", mail("new"));
    await rows("UPDATE users SET email = ? WHERE email = ?", mail("new"), mail("rosa"));
    begun = await watermark();
    await expectRefused(browser, await browser.answer("register", key("other")), null);
    expect(await keysOf("other")).toEqual([]);
  });
});

describe("signing in with a passkey", () => {
  it("takes one that is known, and notes how often it has signed", async () => {
    await registered("sven");
    const browser = new PasskeyBrowser();
    expect(await browser.signInWith(key("sven", 7))).toBe(HOME);
    expect(await types()).toEqual(["signIn"]);
    expect(await keysOf("sven")).toMatchObject([{ counter: 7 }]);
  });

  it.each([
    ["less", 6],
    ["as much", 7],
  ])("refuses one that has signed %s than it did: there are two of it", async (_, counter) => {
    await registered(`tom${counter}`, 7);
    const browser = new PasskeyBrowser();
    await expectRefused(browser, await browser.signInWith(key(`tom${counter}`, counter)), "invalidRequest");
    expect(await keysOf(`tom${counter}`)).toMatchObject([{ counter: 7 }]);
  });

  it("takes one that does not count", async () => {
    await registered("ulla", 0);
    expect(await new PasskeyBrowser().signInWith(key("ulla", 0))).toBe(HOME);
  });

  it("takes one answer once, however often it comes at once", async () => {
    await registered("vera");
    const browsers = Array.from({ length: 20 }, () => new PasskeyBrowser());
    const replies = await Promise.all(browsers.map((browser) => browser.signInWith(key("vera", 2))));
    expect(replies.filter((address) => address === HOME)).toHaveLength(1);
    expect(await types()).toEqual(["signIn"]);
  });

  it("refuses one that nobody has", async () => {
    const browser = new PasskeyBrowser();
    await expectRefused(browser, await browser.signInWith(key("nobody")), null);
  });
});

describe("registering a passkey that is there already", () => {
  it("signs nobody in, and leaves its owner's key as it was", async () => {
    await registered("wanda");
    const browser = new PasskeyBrowser();
    await expectRefused(browser, await browser.register(mail("eve"), key("wanda", 99)), "accountTaken");
    expect(await keysOf("wanda")).toMatchObject([{ counter: 1 }]);
  });

  it("makes one user where eight do it at once, and signs in one", async () => {
    const browsers = Array.from({ length: 8 }, () => new PasskeyBrowser());
    await Promise.all(browsers.map((browser, i) => browser.register(mail(`xeno${i}`), key("xeno"))));
    expect(browsers.filter(({ token }) => token !== undefined)).toHaveLength(1);
    expect(await types()).toEqual(["createUser", "linkAccount", "signIn"]);
    expect(await keysOf("xeno")).toHaveLength(1);
  });
});

describe("a further passkey", () => {
  it("is linked to the session that asks for it, and is a way in from then on", async () => {
    const browser = await registered("yuri");
    browser.links = true;
    const { excludeCredentials } = await browser.challenge("register");
    expect(excludeCredentials).toHaveLength(1);
    expect(await browser.answer("register", key("yuri-2"))).toBe(HOME);
    expect(await types()).toEqual(["linkAccount"]);
    expect(await new PasskeyBrowser().signInWith(key("yuri-2", 2))).toBe(HOME);
  });

  it("is not linked where nobody asked, or the session has ended meanwhile", async () => {
    const browser = await registered("zoe");
    await browser.challenge("register");
    expect(await browser.answer("register", key("zoe-2"))).toContain("error=");
    browser.links = true;
    await browser.challenge("register");
    browser.d1 = faultyDatabase(async (batch) => {
      if (batch.includes("INTO accounts"))
        await rows("DELETE FROM sessions WHERE userId = (SELECT id FROM users WHERE email = ?)", mail("zoe"));
      return null;
    });
    expect(await browser.answer("register", key("zoe-2"))).toContain("error=");
    expect(browser.flow?.failure).toBe("linkExpired");
    expect(await keysOf("zoe-2")).toEqual([]);
    expect(await types()).toEqual(["deleteSession"]);
  });
});

describe("a passkey of a user who is merged into another", () => {
  it("is the other's from then on", async () => {
    for (const name of ["alma", "otto"]) await registered(name);
    const olga = await signedIn("owner", "Olga");
    const [[from], [into]] = [await usersNamed("alma"), await usersNamed("otto")];
    const reply = await olga.call("POST", `/api/users/${into?.id}/merge`, { from: from?.id });
    expect(reply.status, await reply.clone().text()).toBe(200);
    const browser = new PasskeyBrowser();
    expect(await browser.signInWith(key("alma", 2))).toBe(HOME);
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({
      user: { email: mail("otto") },
    });
  });
});

describe("a passkey ends", () => {
  const gone = async (name: string) => {
    expect(await keysOf(name)).toEqual([]);
    const browser = new PasskeyBrowser();
    expect(await browser.signInWith(key(name, 50))).toContain("error=");
    expect(browser.token).toBeUndefined();
  };
  const adapterOf = async (browser: PasskeyBrowser) => {
    await browser.fetch("/auth/session");
    const { createAdapter } = await import("./adapter.ts");
    if (!browser.flow) throw new Error("no request was made");
    return createAdapter(browser.flow);
  };

  it("with its user, through the adapter or the app's own SQL", async () => {
    const adapter = await adapterOf(await registered("abel"));
    await adapter.deleteUser((await usersNamed("abel"))[0]?.id ?? "");
    await gone("abel");
    await registered("bert");
    await rows("DELETE FROM users WHERE email = ?", mail("bert"));
    await gone("bert");
  });

  it("with its account: unlinked, or replaced by another", async () => {
    const adapter = await adapterOf(await registered("cora"));
    await adapter.unlinkAccount({ provider: "passkey", providerAccountId: credentialOf(key("cora")) });
    await gone("cora");
    await registered("doro");
    await rows(
      "INSERT OR REPLACE INTO accounts (id, userId, type, provider, providerAccountId) SELECT id, userId, 'oidc', 'dev', 'sub-doro' FROM accounts WHERE providerAccountId = ?",
      credentialOf(key("doro")),
    );
    await gone("doro");
  });

  it("for as long as its user is banned, and is his again afterwards", async () => {
    const browser = await registered("emil");
    const [user] = await usersNamed("emil");
    const adapter = await adapterOf(browser);
    expect(await adapter.listAuthenticatorsByUserId(String(user?.id))).toMatchObject([
      { credentialID: credentialOf(key("emil")), counter: 1, transports: "internal,usb" },
    ]);
    await rows("INSERT INTO rollcall_bans (user_id, email, since) VALUES (?, NULL, 0)", user?.id);
    expect(await adapter.getAuthenticator(credentialOf(key("emil")))).toBeNull();
    expect(await adapter.listAuthenticatorsByUserId(String(user?.id))).toEqual([]);
    await expect(adapter.updateAuthenticatorCounter(credentialOf(key("emil")), 9)).rejects.toThrow();
    begun = await watermark();
    const other = new PasskeyBrowser();
    await expectRefused(other, await other.signInWith(key("emil", 9)), "banned");
    expect(other.flow?.subject).toMatchObject({ userId: user?.id });
    await rows("DELETE FROM rollcall_bans WHERE user_id = ?", user?.id);
    expect(await new PasskeyBrowser().signInWith(key("emil", 9))).toBe(HOME);
  });

  it("of nobody are none", async () => {
    const adapter = await adapterOf(new PasskeyBrowser());
    expect(await adapter.listAuthenticatorsByUserId("nobody")).toEqual([]);
    expect(await adapter.getAuthenticator("nothing")).toBeNull();
  });
});
