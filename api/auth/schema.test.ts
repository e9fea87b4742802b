import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetSchemaCheck } from "../diary/schema-check.ts";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const person = { sub: "sub-1", name: "Ann", email: "ann@example.com", email_verified: true };

let trigger = "";
beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, "error").mockReturnValue(undefined);
  connect(dev);
  forgetSchemaCheck();
  const found = await rows<{ sql: string }>(
    "SELECT sql FROM sqlite_master WHERE name = 'rollcall_sessions_started'",
  );
  trigger = found[0]?.sql ?? "";
});

afterEach(async () => {
  await rows("DROP TRIGGER IF EXISTS rollcall_sessions_started");
  await env.DB.prepare(trigger).run();
  forgetSchemaCheck();
});

describe("without one of the diary's triggers", () => {
  it("nobody is signed in or out, and nobody is sent to a provider", async () => {
    const browser = new Browser();
    await browser.signIn("dev", dev, person);
    const { token } = browser;
    const back = dev.authorize(await browser.begin("dev"), person);
    await rows("DROP TRIGGER rollcall_sessions_started");
    forgetSchemaCheck();
    const begun = await watermark();
    for (const reply of [
      await browser.fetch(back.pathname + back.search),
      await browser.post("/auth/signout"),
      await browser.post("/auth/signin/dev"),
    ]) {
      expect(reply.status).toBe(503);
      expect(await reply.json()).toMatchObject({ code: "schema_mismatch" });
    }
    expect(browser.token).toBe(token);
    // the sign-ins have failed, the sign-out has not been tried
    const failed = { type: "signInFailed", code: "configuration", provider: "dev" };
    expect(await trailSince(begun)).toMatchObject([failed, failed]);
  });

  it("a sign-in between two checks is undone: no session without its event", async () => {
    const browser = new Browser();
    const back = dev.authorize(await browser.begin("dev"), {
      ...person,
      sub: "sub-2",
      email: "bea@example.com",
    });
    await rows("DROP TRIGGER rollcall_sessions_started");
    const reply = await browser.fetch(back.pathname + back.search);
    expect(reply.headers.get("Location")).toContain("error=databaseError");
    expect(browser.token).toBeUndefined();
    expect(await rows("SELECT 1 FROM users WHERE email = 'bea@example.com'")).toEqual([]);
  });
});
