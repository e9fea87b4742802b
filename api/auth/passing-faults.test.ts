import { beforeEach, describe, expect, it, vi } from "vitest";
import { Browser } from "../test/browser.ts";
import { type Fault, faultyDatabase } from "../test/faulty.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

/* A database that falters once, before a batch or with its answer lost after it: nothing is half done, or done twice. */

const dev = new Issuer("http://localhost:9400", "dev-secret");
const HOME = "http://localhost:8787/";

let begun: number;
let address = 0;
beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev);
  vi.spyOn(console, "error").mockReturnValue(undefined);
  begun = await watermark();
  address += 1;
});

const person = (name: string) => ({
  sub: `sub-${name}`,
  name,
  email: `${name}@example.com`,
  email_verified: true,
});
const types = async () => (await trailSince(begun)).map(({ type }) => type);

/** Spoils the first batch that has these words in it, and only that. */
function once(words: string, fault: Fault): D1Database {
  let isOver = false;
  return faultyDatabase((batch) => {
    if (isOver || !batch.includes(words)) return null;
    isOver = true;
    return fault;
  });
}

describe.each<Fault>(["before", "after"])("a batch that is lost %s its commit", (fault) => {
  it("does not keep a newcomer out, nor make two of him", async () => {
    const browser = new Browser(`198.18.1.${address}`);
    const back = dev.authorize(await browser.begin("dev"), person(`nia-${fault}`));
    browser.d1 = once("INTO sessions", fault);
    expect((await browser.fetch(back.pathname + back.search)).headers.get("Location")).toBe(HOME);
    expect(await types()).toEqual(["createUser", "linkAccount", "signIn"]);
    expect(await (await browser.fetch("/auth/session")).json()).toMatchObject({
      user: { name: `nia-${fault}` },
    });
  });

  it("signs somebody out once", async () => {
    const browser = new Browser(`198.18.1.${address}`);
    await browser.signIn("dev", dev, person(`ole-${fault}`));
    begun = await watermark();
    browser.d1 = once("DELETE FROM sessions", fault);
    expect((await browser.post("/auth/signout")).status).toBe(200);
    expect([browser.token, await types()]).toEqual([undefined, ["signOut"]]);
  });

  it.each(["INTO rollcall_refusals", "INTO rollcall_events"])(
    "costs the trail no failed sign-in, and adds none: %s",
    async (words) => {
      const browser = new Browser(`198.18.1.${address}`);
      const back = dev.deny(await browser.begin("dev"));
      browser.d1 = once(words, fault);
      const reply = await browser.fetch(back.pathname + back.search);
      expect(reply.headers.get("Location")).toBe(`${HOME}sign-in?error=deniedByProvider&requestId=request-1`);
      expect(await trailSince(begun)).toMatchObject([{ type: "signInFailed", code: "deniedByProvider" }]);
    },
  );
});

describe("a sign-in that the database refuses for good", () => {
  it("is on the trail where that can still be written, and there is no half of it", async () => {
    const browser = new Browser(`198.18.1.${address}`);
    const back = dev.authorize(await browser.begin("dev"), person("pam"));
    browser.d1 = faultyDatabase((batch) => (batch.includes("INTO sessions") ? "before" : null));
    const reply = await browser.fetch(back.pathname + back.search);
    expect(reply.headers.get("Location")).toBe(`${HOME}sign-in?error=databaseError&requestId=request-1`);
    expect(await trailSince(begun)).toMatchObject([
      { type: "signInFailed", code: "databaseError", provider: "dev" },
    ]);
    expect(await rows("SELECT 1 FROM users WHERE email = 'pam@example.com'")).toEqual([]);
    expect(browser.token).toBeUndefined();
  });
});
