import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import { createApp } from "../app.ts";
import { newSecret } from "../auth/api-key.ts";
import { type Env, readConfig } from "../config.ts";
import { makeKey } from "../test/key.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, watermark } from "../test/trail.ts";

const app = createApp();
/** 40 reads and 10 changes a minute. */
const limited: Env = { ...env, ROLLCALL_RATE_LIMIT: "40" };
/** 4 requests of strangers a minute. */
const scarce: Env = { ...env, ROLLCALL_RATE_LIMIT: "16" };

function send(headers: Record<string, string>, method = "GET", settings: Env = limited): Promise<Response> {
  const request = new Request(`${ORIGIN}/api/${method === "GET" ? "me" : "users"}`, {
    method,
    headers: { "Sec-Fetch-Site": "same-origin", ...headers },
  });
  return Promise.resolve(app.fetch(request, settings));
}

const cookieOf = ({ token }: Caller) => ({ Cookie: `authjs.session-token=${token}` });

async function statuses(times: number, ask: (i: number) => Promise<Response>): Promise<number[]> {
  const replies = [];
  for (let i = 0; i < times; i += 1) replies.push((await ask(i)).status);
  return replies;
}

// the clock stands still, so that nothing is refilled between two requests
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a caller", () => {
  test("is told with every reply how much is left, and when there is nothing, when to go on", async () => {
    const ada = await signedIn("viewer");
    const first = await send(cookieOf(ada));
    expect([first.headers.get("RateLimit-Policy"), first.headers.get("RateLimit")]).toEqual([
      '"read";q=40;w=60',
      '"read";r=39;t=2',
    ]);
    expect(await statuses(39, () => send(cookieOf(ada)))).toEqual(Array(39).fill(200));
    const over = await send(cookieOf(ada));
    expect([over.status, over.headers.get("Retry-After"), over.headers.get("RateLimit")]).toEqual([
      429,
      "2",
      '"read";r=0;t=60',
    ]);
    expect((await over.json<Problem>()).code).toBe("rate_limited");
    expect((await send(cookieOf(ada))).headers.get("Server-Timing")).toMatch(/rows_written=0 queries=1"/);
    vi.setSystemTime(Date.now() + 2_000);
    expect(await statuses(2, () => send(cookieOf(ada)))).toEqual([200, 429]);
    vi.setSystemTime(Date.now() + 60_000);
    expect((await send(cookieOf(ada))).headers.get("RateLimit")).toBe('"read";r=39;t=2');
  });

  test("has a share of his own, a key another than its owner, changes another than reads", async () => {
    const [ada, bob] = [await signedIn("admin"), await signedIn("admin")];
    const { secret } = await makeKey(ada, ["users:read"]);
    await statuses(40, () => send(cookieOf(ada)));
    expect((await send(cookieOf(ada))).status).toBe(429);
    expect((await send(cookieOf(bob))).status).toBe(200);
    expect((await send({ Authorization: `Bearer ${secret}` })).status).toBe(200);
    const changes = await statuses(12, () => send(cookieOf(ada), "POST"));
    expect(changes).toEqual([...Array(10).fill(400), 429, 429]);
  });

  test("is on the trail with the first refusal of a minute, however often he goes on", async () => {
    const [ada, begun] = [await signedIn("viewer"), await watermark()];
    const refusals = () =>
      rows(
        "SELECT type, code, json_extract(data, '$.path') AS path FROM rollcall_events WHERE id > ?",
        begun,
      );
    await statuses(41, () => send(cookieOf(ada)));
    const noted = { type: "accessDenied", code: "rate_limited", path: "/api/me" };
    expect(await refusals()).toEqual([noted]);
    vi.setSystemTime(Date.now() + 2_000);
    expect(await statuses(3, () => send(cookieOf(ada)))).toEqual([200, 429, 429]);
    expect(await refusals()).toEqual([noted]);
    vi.setSystemTime(Date.now() + 60_000);
    await statuses(42, () => send(cookieOf(ada)));
    expect(await refusals()).toEqual([noted, noted]);
  });

  test("costs no write to be counted", async () => {
    const ada = await signedIn("viewer");
    for (let i = 0; i < 5; i += 1) {
      expect((await send(cookieOf(ada))).headers.get("Server-Timing")).toContain("rows_written=0");
    }
  });

  test("is not counted where the limit is off", async () => {
    const ada = await signedIn("viewer");
    const off: Env = { ...env, ROLLCALL_RATE_LIMIT: "off" };
    expect(await statuses(45, () => send(cookieOf(ada), "GET", off))).toEqual(Array(45).fill(200));
    expect((await send(cookieOf(ada), "GET", off)).headers.has("RateLimit")).toBe(false);
  });
});

describe("a stranger", () => {
  const guess = (ip: string) =>
    send({ "CF-Connecting-IP": ip, Authorization: `Bearer ${newSecret()}` }, "GET", scarce);

  test("is counted by his IPv4 address, and refused before the database is asked", async () => {
    expect(await statuses(6, () => guess("198.51.100.1"))).toEqual([401, 401, 401, 401, 429, 429]);
    const refused = await guess("198.51.100.1");
    expect(refused.headers.get("Server-Timing")).toContain("queries=0");
    expect(refused.headers.get("RateLimit-Policy")).toBe('"anonymous";q=4;w=60');
    expect((await guess("198.51.100.2")).status).toBe(401);
  });

  test("gains nothing by changing addresses within his IPv6 /64, nor by a header of his own", async () => {
    expect(await statuses(6, (i) => guess(`2001:db8:7:7::${i}`))).toEqual([401, 401, 401, 401, 429, 429]);
    expect((await guess("2001:db8:7:8::1")).status).toBe(401);
    const forwarded = (i: number) =>
      send({ "CF-Connecting-IP": "198.51.100.3", "X-Forwarded-For": `203.0.113.${i}` }, "GET", scarce);
    expect(await statuses(5, forwarded)).toEqual([401, 401, 401, 401, 429]);
  });

  test("is also who uses a good key from where it is not meant for", async () => {
    const ada = await signedIn("admin");
    const { secret } = await makeKey(ada, ["users:read"], { allowedIps: ["192.0.2.1"] });
    const ask = () =>
      send({ "CF-Connecting-IP": "198.51.100.9", Authorization: `Bearer ${secret}` }, "GET", scarce);
    expect(await statuses(5, ask)).toEqual([403, 403, 403, 403, 429]);
  });
});

describe("ROLLCALL_RATE_LIMIT", () => {
  test("is 1200 unless it is set", () => {
    const { ROLLCALL_RATE_LIMIT: _, ...unset } = { ...env } as Env;
    expect(readConfig(unset as Env).rateLimit).toBe(1200);
  });

  test.each(["0", "9", "-1", "1e3", "none", "1000000"])("refuses %j by name", (value) => {
    expect(() => readConfig({ ...env, ROLLCALL_RATE_LIMIT: value })).toThrow(/^ROLLCALL_RATE_LIMIT /);
  });
});
