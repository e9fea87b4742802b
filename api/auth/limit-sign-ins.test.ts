import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import { createApp } from "../app.ts";
import type { Env } from "../config.ts";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { trailSince, watermark } from "../test/trail.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const person = { sub: "sub-1", name: "Ann", email: "ann@example.com", email_verified: true };
const app = createApp();
/** 4 requests to the engine a minute. */
const scarce: Env = { ...env, ROLLCALL_RATE_LIMIT: "40" };

// the clock stands still, so that nothing is refilled between two requests
beforeEach(() => {
  vi.restoreAllMocks();
  connect(dev);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A browser before the whole Worker; what it asks for by itself comes from our pages, what it is led to is a navigation. */
const from = (ip: string, settings = scarce) =>
  new Browser(ip, "http://localhost:8787", async (request) => {
    const headers = new Headers(request.headers);
    const isLed = request.url.includes("/auth/callback/");
    headers.set("Sec-Fetch-Site", isLed ? "cross-site" : "same-origin");
    headers.set("Sec-Fetch-Mode", isLed ? "navigate" : "cors");
    return app.fetch(new Request(request, { headers }), settings);
  });
const statuses = async (times: number, ask: (i: number) => Promise<Response>) => {
  const found = [];
  for (let i = 0; i < times; i += 1) found.push((await ask(i)).status);
  return found;
};

describe("whoever signs in", () => {
  it("is counted by his IPv4 address, and told when to go on, before the database is asked", async () => {
    const browser = from("198.51.100.1");
    const first = await browser.fetch("/auth/session");
    expect([first.headers.get("RateLimit-Policy"), first.headers.get("RateLimit")]).toEqual([
      '"signIn";q=4;w=60',
      '"signIn";r=3;t=15',
    ]);
    expect(await statuses(4, () => browser.fetch("/auth/providers"))).toEqual([200, 200, 200, 429]);
    const over = await browser.fetch("/auth/csrf");
    expect([over.status, over.headers.get("Retry-After")]).toEqual([429, "15"]);
    expect(await over.json<Problem>()).toMatchObject({ code: "rate_limited", status: 429 });
    expect(over.headers.get("Server-Timing")).toContain("queries=0");
    expect((await from("198.51.100.2").fetch("/auth/providers")).status).toBe(200);
    vi.setSystemTime(Date.now() + 15_000);
    expect(await statuses(2, () => browser.fetch("/auth/providers"))).toEqual([200, 429]);
  });

  it("gains nothing by changing addresses within his IPv6 /64", async () => {
    const ask = (i: number) => from(`2001:db8:9:9::${i}`).fetch("/auth/providers");
    expect(await statuses(5, ask)).toEqual([200, 200, 200, 200, 429]);
    expect((await from("2001:db8:9:8::1").fetch("/auth/providers")).status).toBe(200);
  });

  it("and comes back from a provider too late for it lands on our page, signed in nowhere, with his code unspent", async () => {
    const browser = from("198.51.100.3");
    const back = dev.authorize(await browser.begin("dev"), person);
    await statuses(2, () => browser.fetch("/auth/providers"));
    const reply = await browser.fetch(back.pathname + back.search);
    expect([reply.status, reply.headers.get("Location")]).toEqual([
      302,
      `http://localhost:8787/sign-in?error=rateLimited&requestId=${reply.headers.get("X-Request-Id")}`,
    ]);
    expect(browser.token).toBeUndefined();
    vi.setSystemTime(Date.now() + 60_000);
    await browser.fetch(back.pathname + back.search);
    expect(browser.token).toBeDefined();
  });

  it("is on the trail with the first refusal of a minute, with where he came from", async () => {
    const begun = await watermark();
    const browser = from("198.51.100.4");
    await statuses(4, () => browser.fetch("/auth/providers"));
    await statuses(30, () => browser.fetch("/auth/signin/dev", { method: "POST" }));
    expect(await trailSince(begun)).toMatchObject([
      {
        type: "signInFailed",
        outcome: "failure",
        source: "engine",
        code: "rateLimited",
        provider: "dev",
        ip: "00000000000000000000ffffc6336404",
      },
    ]);
    vi.setSystemTime(Date.now() + 15_000);
    expect(await statuses(3, () => browser.fetch("/auth/providers"))).toContain(200);
    expect(await trailSince(begun)).toHaveLength(1);
    vi.setSystemTime(Date.now() + 60_000);
    await statuses(8, () => browser.fetch("/auth/providers"));
    expect((await trailSince(begun)).map(({ code, provider }) => [code, provider])).toEqual([
      ["rateLimited", "dev"],
      ["rateLimited", null],
    ]);
  });

  it("is not counted where the limit is off, and has a share of 120 where nothing is set", async () => {
    const off = from("198.51.100.5", { ...env, ROLLCALL_RATE_LIMIT: "off" });
    expect(await statuses(6, () => off.fetch("/auth/providers"))).toEqual(Array(6).fill(200));
    const { ROLLCALL_RATE_LIMIT: _, ...unset } = { ...env } as Env;
    const reply = await from("198.51.100.6", unset as Env).fetch("/auth/providers");
    expect(reply.headers.get("RateLimit-Policy")).toBe('"signIn";q=120;w=60');
  });
});
