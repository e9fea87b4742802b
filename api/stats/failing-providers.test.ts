import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import type { Overview } from "../../shared/schemas/stats.ts";
import { Browser } from "../test/browser.ts";
import { connect, Issuer } from "../test/issuer.ts";
import { signedIn } from "../test/operator.ts";
import { rows } from "../test/trail.ts";

const dev = new Issuer("http://localhost:9400", "dev-secret");
const acme = new Issuer("http://localhost:9401", "acme-secret");

/** The provider answers, but its token endpoint is out of order. */
function breakDown(issuer: Issuer): void {
  const serve = issuer.serve.bind(issuer);
  vi.spyOn(issuer, "serve").mockImplementation(async (request) =>
    new URL(request.url).pathname === "/token" ? new Response("down", { status: 502 }) : serve(request),
  );
}

/** Somebody tries to sign in, from an address of his own; whether he got in. */
async function tries(provider: "dev" | "acme", i = 1): Promise<boolean> {
  const browser = new Browser(`203.0.113.${i}`);
  await browser.signIn(provider, provider === "dev" ? dev : acme, {
    sub: "zoe",
    email: `zoe@${provider}.example.com`,
    email_verified: true,
  });
  return browser.token !== undefined;
}

async function failing(): Promise<Overview["failingProviders"]> {
  const ada = await signedIn("viewer", "Ada");
  return (await (await ada.call("GET", "/api/stats/overview")).json<Overview>()).failingProviders;
}

beforeEach(async () => {
  vi.restoreAllMocks();
  connect(dev, acme);
  await rows("DELETE FROM rollcall_provider_faults");
});

test("a provider that lets nobody in is named, with its reason and how often, until somebody gets in by it", async () => {
  expect(await failing()).toEqual([]);
  breakDown(acme);
  const before = Date.now();
  for (let i = 1; i <= 3; i += 1) expect(await tries("acme", i)).toBe(false);
  expect(await tries("dev")).toBe(true);
  const [fault, ...others] = await failing();
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ provider: "acme", code: "providerError", failures: 3 });
  for (const at of [fault?.since, fault?.lastAt])
    expect(Math.abs(Date.parse(at ?? "") - before)).toBeLessThan(60_000);
  vi.restoreAllMocks();
  connect(dev, acme);
  expect(await tries("acme")).toBe(true);
  expect(await failing()).toEqual([]);
});

test("what is not the provider's fault is not held against it", async () => {
  const browser = new Browser();
  const back = dev.deny(await browser.begin("dev"));
  await browser.fetch(back.pathname + back.search);
  expect(await rows("SELECT code FROM rollcall_events ORDER BY id DESC LIMIT 1")).toEqual([
    { code: "deniedByProvider" },
  ]);
  expect(await failing()).toEqual([]);
});

test("attempts that were only counted count, and an hour without any ends it", async () => {
  breakDown(dev);
  for (let i = 0; i < 12; i += 1) await tries("dev");
  await rows("UPDATE rollcall_refusals SET minute = minute - 1");
  await tries("dev");
  expect(await failing()).toMatchObject([{ provider: "dev", failures: 13 }]);
  await env.DB.prepare("UPDATE rollcall_provider_faults SET last = last - 3600000").run();
  expect(await failing()).toEqual([]);
});
