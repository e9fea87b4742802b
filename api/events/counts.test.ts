import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { firstIdAt } from "../../shared/event-id.ts";
import type { Activity, Failures, Histogram } from "../../shared/schemas/event-counts.ts";
import { type Caller, rowsRead, signedIn } from "../test/operator.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const COUNT = 3_000;
const START = Math.floor(Date.now() / DAY) * DAY - 12 * DAY;
/** Five minutes apart: ten days and a half. */
const STEP = 5 * 60_000;

const TYPES = ["signIn", "signIn", "signInFailed", "updateUser", "banUser"];
const ADDRESSES = [
  "00000000000000000000ffffcb007101",
  "00000000000000000000ffffcb007102",
  "20010db8000000000000000000000001",
  "20010db8000000000000000000000002",
];

interface Line {
  at: number;
  type: string;
  user: number;
  country: string;
  ip: string;
  suppressed: number;
}

const lines: Line[] = Array.from({ length: COUNT }, (_, i) => ({
  at: START + i * STEP,
  type: TYPES[(i * 7) % 5] ?? "",
  user: 1 + ((i * 11) % 3),
  country: i % 50 === 0 ? "FR" : "DE",
  ip: ADDRESSES[i % 4] ?? "",
  suppressed: i % 500 === 1 ? 90 : 0,
}));

let ada: Caller;
beforeAll(async () => {
  await env.DB.batch([
    env.DB.prepare("INSERT INTO rollcall_users (uid, user_id) VALUES (1, 'ann'), (2, 'ben'), (3, 'cem')"),
    env.DB.prepare(
      `INSERT INTO rollcall_events (id, type, outcome, source, uid, user_label, country, ip, code, data)
        SELECT value ->> 'id', value ->> 'type', iif(value ->> 'type' = 'signInFailed', 'failure', 'success'), 'engine',
          value ->> 'user', 'User ' || (value ->> 'user'), value ->> 'country', unhex(value ->> 'ip'),
          iif(value ->> 'type' = 'signInFailed', 'banned', NULL),
          iif(value ->> 'type' = 'signInFailed' AND value ->> 'suppressed' > 0, json_object('suppressed', value ->> 'suppressed'), NULL)
        FROM json_each(?)`,
    ).bind(JSON.stringify(lines.map((line) => ({ ...line, id: firstIdAt(line.at) })))),
  ]);
  ada = await signedIn("viewer");
});

async function get<Body>(path: string): Promise<Body> {
  const reply = await ada.call("GET", path);
  expect(reply.status, path).toBe(200);
  expect(rowsRead(reply), path).toBeLessThanOrEqual(1_100);
  return reply.json<Body>();
}

const iso = (ms: number) => new Date(ms).toISOString();
const END = START + COUNT * STEP;
const span = `since=${iso(START)}&until=${iso(END)}`;

describe("a histogram", () => {
  const CASES: [query: string, step: number, isMeant: (line: Line) => boolean][] = [
    ["interval=day", DAY, () => true],
    ["interval=hour", HOUR, () => true],
    ["type=signInFailed", DAY, ({ type }) => type === "signInFailed"],
    ["type=banUser&type=signIn", DAY, ({ type }) => type === "banUser" || type === "signIn"],
    ["outcome=failure", DAY, ({ type }) => type === "signInFailed"],
    ["outcome=success&type=signInFailed", DAY, () => false],
    ["type=banUser&interval=hour&userId=ann", HOUR, ({ type, user }) => type === "banUser" && user === 1],
    ["userId=ann", DAY, ({ user }) => user === 1],
    ["ip=203.0.113.1", DAY, ({ ip }) => ip === ADDRESSES[0]],
    ["ip=2001:db8::/64&type=banUser", DAY, ({ ip, type }) => ip.startsWith("2001") && type === "banUser"],
    ["country=FR", DAY, ({ country }) => country === "FR"],
    ["userId=nobody", DAY, () => false],
  ];
  test.each(CASES)("of %s counts what there is, as far as it says", async (query, step, isMeant) => {
    const body = await get<Histogram>(`/api/events/histogram?${span}&${query}`);
    const counted = lines.filter((line) => isMeant(line) && line.at >= Date.parse(body.since));
    expect(body.total).toBe(counted.length);
    expect(body.interval).toBe(step === DAY ? "day" : "hour");
    for (const { start, count } of body.buckets) {
      const at = Date.parse(start);
      expect(count, start).toBe(counted.filter((line) => line.at >= at && line.at < at + step).length);
    }
    const starts = body.buckets.map(({ start }) => Date.parse(start));
    expect(starts).toEqual(starts.map((_, i) => (starts[0] ?? 0) + i * step));
    expect(starts.at(-1)).toBe(Math.floor(END / step) * step);
    if (body.complete) {
      expect(body.since).toBe(iso(Math.floor(START / step) * step));
      expect(starts[0]).toBe(Date.parse(body.since));
    } else expect(Date.parse(body.since)).toBeGreaterThan(START);
  });

  test("by type and outcome is complete and cheap, whatever the number of events", async () => {
    const reply = await ada.call("GET", `/api/events/histogram?${span}&type=signIn`);
    expect((await reply.json<Histogram>()).complete).toBe(true);
    expect(rowsRead(reply)).toBeLessThanOrEqual(20);
  });

  test("of a filter that no rollup knows says from when on it is whole", async () => {
    const body = await get<Histogram>(`/api/events/histogram?${span}&country=DE`);
    expect(body.complete).toBe(false);
    expect(body.total).toBeGreaterThan(500);
  });

  test("shows a month of hours or a year of days at most, and says so", async () => {
    const hours = await get<Histogram>("/api/events/histogram?since=2020-01-01T00:00:00Z&interval=hour");
    expect([hours.buckets.length, hours.complete]).toEqual([31 * 24, false]);
    const days = await get<Histogram>("/api/events/histogram?since=2020-01-01T00:00:00Z&type=signIn");
    expect([days.buckets.length, days.complete]).toEqual([366, false]);
  });

  test("takes thirty days up to now by itself, and by the hour where they are few", async () => {
    expect((await get<Histogram>("/api/events/histogram")).buckets).toHaveLength(30);
    const since = iso(Date.now() - DAY);
    expect((await get<Histogram>(`/api/events/histogram?since=${since}`)).interval).toBe("hour");
    const later = `since=${iso(Date.now() + DAY)}`;
    expect(await get<Histogram>(`/api/events/histogram?${later}`)).toMatchObject({ total: 0, buckets: [] });
  });
});

test("failed sign-ins are grouped by address and by account, with those that were only counted", async () => {
  const body = await get<Failures>(`/api/events/failures?${span}`);
  const failed = lines.filter(({ type }) => type === "signInFailed");
  const weightOf = (list: Line[]) => list.reduce((sum, line) => sum + (line.suppressed || 1), 0);
  expect(failed.some(({ suppressed }) => suppressed > 0)).toBe(true);
  expect(body).toMatchObject({ complete: true, total: weightOf(failed) });
  const from = (network: string) =>
    failed.filter(({ ip }) =>
      network.endsWith("/64")
        ? ip.startsWith("2001")
        : ip.endsWith(`0${network.at(-1)}`) && !ip.startsWith("2001"),
    );
  expect(body.byAddress.map(({ ip }) => ip).sort()).toEqual(["2001:db8::/64", "203.0.113.1", "203.0.113.2"]);
  for (const { ip, count, accounts, codes } of body.byAddress) {
    expect(count).toBe(weightOf(from(ip ?? "")));
    expect(accounts).toBe(new Set(from(ip ?? "").map(({ user }) => user)).size);
    expect(codes).toEqual({ banned: count });
  }
  const counts = body.byAddress.map(({ count }) => count);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(body.byAccount.map(({ userId }) => userId).sort()).toEqual(["ann", "ben", "cem"]);
  const ann = body.byAccount.find(({ userId }) => userId === "ann");
  const hers = failed.filter(({ user }) => user === 1);
  expect(ann).toMatchObject({
    label: "User 1",
    count: weightOf(hers),
    addresses: new Set(hers.map(({ ip }) => ip)).size,
    firstAt: iso(hers[0]?.at ?? 0),
    lastAt: iso(hers.at(-1)?.at ?? 0),
  });
  expect(await get<Failures>("/api/events/failures?provider=nobody")).toMatchObject({
    total: 0,
    byAddress: [],
  });
});

test("a user's activity is a line a day, the latest first", async () => {
  const body = await get<Activity>("/api/users/ann/activity");
  const hers = lines.filter(({ user, at }) => user === 1 && at >= Date.parse(body.since));
  expect(body.days.reduce((sum, { total }) => sum + total, 0)).toBe(hers.length);
  for (const { date, total, counts } of body.days) {
    const that = hers.filter(({ at }) => iso(at).startsWith(date));
    expect(total, date).toBe(that.length);
    expect(counts.signIn ?? 0, date).toBe(that.filter(({ type }) => type === "signIn").length);
  }
  const dates = body.days.map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].sort().reverse());
  expect((await ada.call("GET", "/api/users/nobody/activity")).status).toBe(404);
});
