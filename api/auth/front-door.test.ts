import { env, exports } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createApp } from "../app.ts";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { trailSince, watermark } from "../test/trail.ts";

/* The engine behind everything that stands before it in the Worker. */

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");

beforeEach(() => {
  vi.restoreAllMocks();
  connect(dev, acme);
});

/** A browser before the whole Worker; what it posts comes from Rollcall's own pages. */
function newBrowser(site = "same-origin"): Browser {
  return new Browser("203.0.113.5", "http://localhost:8787", (request) => {
    const headers = new Headers(request.headers);
    headers.set("Sec-Fetch-Site", request.method === "GET" ? "none" : site);
    return exports.default.fetch(new Request(request, { headers }));
  });
}

const person = (name: string) => ({
  sub: `sub-${name}`,
  name,
  email: `${name}@example.com`,
  email_verified: true,
});

describe("through the Worker", () => {
  it.each([
    ["/auth/signin?callbackUrl=javascript:alert(1)", "/sign-in"],
    ["/auth/signout", "/sign-out"],
  ])("%s leads to our own page", async (address, page) => {
    const response = await newBrowser().fetch(address);
    expect(response.status).toBe(302);
    expect(new URL(response.headers.get("Location") ?? "").pathname).toBe(page);
  });

  it("somebody signs in, links another identity, signs out, and the API agrees at each step", async () => {
    const browser = newBrowser();
    expect((await browser.fetch("/api/me")).status).toBe(401);
    const begun = await watermark();
    await browser.signIn("dev", dev, person("wim"));
    const me = await (await browser.fetch("/api/me")).json<{ accounts: { provider: string }[] }>();
    expect(me).toMatchObject({
      name: "wim",
      email: "wim@example.com",
      role: null,
      accounts: [{ provider: "dev" }],
    });

    const asked = await browser.fetch("/api/me/accounts", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ provider: "acme" }),
    });
    const { url } = await asked.json<{ url: string }>();
    const back = acme.authorize(url, person("wim-at-acme"));
    const linked = await browser.fetch(back.pathname + back.search);
    expect(linked.headers.get("Location")).toBe("http://localhost:8787/account");
    expect(await (await browser.fetch("/api/me")).json()).toMatchObject({
      accounts: [{ provider: "acme" }, { provider: "dev" }],
    });

    expect((await browser.post("/auth/signout")).status).toBe(200);
    expect((await browser.fetch("/api/me")).status).toBe(401);
    const events = await trailSince(begun);
    expect(events.map(({ type }) => type)).toEqual([
      "createUser",
      "linkAccount",
      "signIn",
      "linkAccount",
      "signOut",
    ]);
    expect(new Set(events.map(({ request_id }) => request_id)).size).toBe(3);
  });

  it("another site can start nothing", async () => {
    const browser = newBrowser();
    await browser.signIn("dev", dev, person("xia"));
    const other = newBrowser("cross-site");
    for (const [name, value] of browser.cookies) other.cookies.set(name, value);
    expect((await other.post("/auth/signin/dev")).status).toBe(403);
    expect((await other.post("/auth/signout")).status).toBe(403);
    expect((await browser.fetch("/api/me")).status).toBe(200);
  });

  it.each([
    ["AUTH_SECRET", "short"],
    ["AUTH_SECRET", undefined],
    ["AUTH_URL", "http://rollcall.example"],
    ["AUTH_PROVIDERS", undefined],
    ["AUTH_PROVIDERS", "dev,unknown"],
    ["AUTH_DEV_ISSUER", "http://provider.example"],
    ["AUTH_DEV_SECRET", undefined],
    ["ROLLCALL_OWNERS", "nobody"],
    ["ROLLCALL_OWNER_PROVIDERS", "unknown"],
    ["ROLLCALL_RATE_LIMIT", "many"],
  ])("nobody is anybody while %s is %j, whatever he comes with", async (setting, value) => {
    const browser = newBrowser();
    const back = dev.authorize(await browser.begin("dev"), person("zed"));
    await browser.signIn("dev", dev, person("yves"));
    const app = createApp();
    for (const [method, path] of [
      ["GET", "/auth/session"],
      ["GET", "/auth/csrf"],
      ["GET", "/auth/providers"],
      ["POST", "/auth/signin/dev"],
      ["POST", "/auth/signout"],
      ["GET", back.pathname + back.search],
      ["GET", "/api/me"],
    ] as const) {
      const headers = { "Sec-Fetch-Site": method === "GET" ? "none" : "same-origin" };
      const reply = await app.fetch(browser.request(path, { method, headers }), { ...env, [setting]: value });
      expect([path, reply.status]).toEqual([path, 503]);
      expect(await reply.json()).toMatchObject({ code: "misconfigured" });
      expect(reply.headers.getSetCookie()).toEqual([]);
    }
    expect((await browser.fetch("/api/me")).status).toBe(200);
  });

  it("a provider that does not answer fails a link with a clear word", async () => {
    const browser = newBrowser();
    await browser.signIn("dev", dev, person("yan"));
    const begun = await watermark();
    vi.restoreAllMocks();
    connect(dev);
    vi.spyOn(console, "error").mockReturnValue(undefined);
    const reply = await browser.fetch("/api/me/accounts", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ provider: "acme" }),
    });
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ detail: expect.stringContaining("provider does not answer") });
    expect(await trailSince(begun)).toMatchObject([
      {
        type: "signInFailed",
        code: "providerError",
        provider: "acme",
        user_label: "yan",
        uid: expect.any(Number),
      },
    ]);
  });
});
