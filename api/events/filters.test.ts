import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { firstIdAt, timeOfId } from "../../shared/event-id.ts";
import type { Event, EventPage } from "../../shared/schemas/event.ts";
import { newRequestId } from "../http/request-id.ts";
import { type Caller, rowsRead, signedIn } from "../test/operator.ts";
import { rows } from "../test/trail.ts";

const TYPES = [
  "signIn",
  "signIn",
  "signIn",
  "signInFailed",
  "banUser",
  "unbanUser",
  "revokeSession",
  "updateUser",
  "createUser",
  "linkAccount",
];
const FAILURES = ["signInFailed", "accessDenied"];
const PROVIDERS = ["github", "google", null];
const COUNTRIES = ["DE", "FR", "T1"];
const IPS = ["10.0.0.1", "10.0.0.2", "10.0.77.1", "203.0.113.9", "2001:db8::1", "2001:db8:ffff::1", null];
const START = Date.parse("2026-01-01T00:00:00Z");
const COUNT = 4_000;

let ada: Caller;
let users: string[];
let sessions: string[];
const requests = Array.from({ length: 5 }, (_, i) => newRequestId(START + i * 700_000));
let whole: Event[];

const hexOf = (ip: string) =>
  ip.includes(":")
    ? `20010db8${ip.includes("ffff") ? "ffff" : "0000"}00000000000000000001`
    : `00000000000000000000ffff${ip
        .split(".")
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")}`;

/** Four thousand events of every kind and mixture, a second apart, before anything else happens. */
beforeAll(async () => {
  const pick = <T>(list: readonly T[], i: number, prime: number) =>
    list[(i * prime + (i >> 4)) % list.length] as T;
  const lines = Array.from({ length: COUNT }, (_, i) => {
    const type = pick(TYPES, i, 7);
    const at = START + i * 1_000;
    const request = requests.find((_, n) => at >= START + n * 700_000 && at < START + n * 700_000 + 9_000);
    const user = i % 3;
    const ip = pick(IPS, i, 11);
    return {
      id: firstIdAt(at),
      type,
      outcome: FAILURES.includes(type) ? "failure" : "success",
      uid: user + 1,
      sid: user * 10 + 5 + (i % 2),
      provider: pick(PROVIDERS, i, 13),
      country: pick(COUNTRIES, i, 17),
      ip: ip === null ? null : hexOf(ip),
      request: request ?? (i % 500 === 499 ? "request-1" : null),
      kind: i % 5 === 0 ? "operator" : i % 7 === 0 ? "apiKey" : i % 2 === 0 ? "user" : null,
      actor: i % 5 === 0 ? 1 + (i % 2) : i % 7 === 0 ? 99 : i % 2 === 0 ? user + 1 : null,
    };
  });
  const v = (name: string) => `value ->> '${name}'`;
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO rollcall_users (uid, user_id, name) VALUES (1, 'ann', 'Ann'), (2, 'ben', 'Ben'), (3, 'cem', 'Cem')",
    ),
    env.DB.prepare(
      "INSERT INTO rollcall_sessions (sid, session_id, uid) SELECT value, 's' || value, 1 + value / 10 FROM json_each('[5, 6, 15, 16, 25, 26]')",
    ),
    env.DB.prepare(
      `INSERT INTO rollcall_events (id, type, outcome, source, uid, sid, provider, country, ip, request_id, actor_kind, actor)
        SELECT ${["id", "type", "outcome"].map(v).join(", ")}, 'api', ${["uid", "sid", "provider", "country"].map(v).join(", ")},
          unhex(${v("ip")}), coalesce(unhex(${v("request")}, '-'), ${v("request")}), ${["kind", "actor"].map(v).join(", ")} FROM json_each(?)`,
    ).bind(JSON.stringify(lines)),
  ]);
  users = ["ann", "ben", "cem"];
  sessions = ["5", "6", "15", "26"];
  ada = await signedIn("owner", "Ada");
  whole = await read("limit=200&until=2026-06-01T00:00:00Z");
  expect(whole).toHaveLength(COUNT);
});

/** All pages of a query; none may cost more than its share, and one that is not full says that it is partial. */
async function read(query: string): Promise<Event[]> {
  const events: Event[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const reply = await ada.call("GET", `/api/events?${query}${cursor ? `&cursor=${cursor}` : ""}`);
    expect(reply.status, query).toBe(200);
    expect(rowsRead(reply), query).toBeLessThanOrEqual(1_100);
    const page: EventPage = await reply.json();
    const limit = Number(/limit=(\d+)/.exec(query)?.[1]);
    expect(page.partial, query).toBe(page.nextCursor !== null && page.items.length < limit);
    events.push(...page.items);
    cursor = page.nextCursor;
  }
  return events;
}

const block = (event: Event, pattern: RegExp) => pattern.test(event.ip ?? "");

/** For each filter its values, and whether an event is meant, by what the whole list says of it. */
const FILTERS = {
  type: fc
    .uniqueArray(fc.constantFrom(...new Set(TYPES), "grantRole"), { minLength: 1, maxLength: 7 })
    .map(
      (types): Filter => [types.map((type) => `type=${type}`).join("&"), ({ type }) => types.includes(type)],
    ),
  userId: fc
    .integer({ min: 0, max: 2 })
    .map((i): Filter => [`userId=${users[i]}`, ({ user }) => user?.id === users[i]]),
  actorId: fc
    .constantFrom("ann", "ben", "99")
    .map((id): Filter => [`actorId=${id}`, ({ actor }) => actor?.id === id]),
  provider: fc
    .constantFrom("github", "google", "nobody's")
    .map((name): Filter => [`provider=${encodeURIComponent(name)}`, ({ provider }) => provider === name]),
  outcome: fc
    .constantFrom("success", "failure")
    .map((name): Filter => [`outcome=${name}`, ({ outcome }) => outcome === name]),
  ip: fc.constantFrom<Filter>(
    ["ip=10.0.0.1", (event) => event.ip === "10.0.0.1"],
    ["ip=10.0.0.0/16", (event) => block(event, /^10\./)],
    ["ip=2001:db8::/48", (event) => event.ip === "2001:db8::1"],
    ["ip=::/0", (event) => event.ip !== null],
    ["ip=192.0.2.0/24", () => false],
  ),
  country: fc
    .constantFrom("DE", "T1", "US")
    .map((code): Filter => [`country=${code}`, (e) => e.country === code]),
  requestId: fc
    .constantFrom(...requests, "request-1")
    .map((id): Filter => [`requestId=${id}`, (event) => event.requestId === id]),
  sessionId: fc
    .integer({ min: 0, max: 3 })
    .map((i): Filter => [`sessionId=${sessions[i]}`, (event) => event.sessionId === sessions[i]]),
  since: fc.integer({ min: -5, max: COUNT }).map((second): Filter => {
    const at = new Date(START + second * 1_000).toISOString();
    return [`since=${at}`, (event) => event.at >= at];
  }),
  until: fc.integer({ min: -5, max: COUNT }).map((second): Filter => {
    const at = new Date(START + second * 1_000).toISOString();
    return [`until=${at}`, (event) => event.at <= at];
  }),
};
type Filter = [query: string, isMeant: (event: Event) => boolean];

test("any combination of filters finds exactly what it names, newest or oldest first", async () => {
  const combination = fc
    .subarray(Object.keys(FILTERS) as (keyof typeof FILTERS)[], { minLength: 1, maxLength: 4 })
    .chain((names) => fc.tuple(...names.map((name) => FILTERS[name])));
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      combination,
      fc.constantFrom("asc", "desc"),
      fc.constantFrom(50, 200),
      async (filters, order, limit) => {
        const query = [...filters.map(([text]) => text), `order=${order}`, `limit=${limit}`].join("&");
        const bounded = query.includes("until=") ? query : `${query}&until=2026-06-01T00:00:00Z`;
        const wanted = whole.filter((event) => filters.every(([, isMeant]) => isMeant(event)));
        const ids = wanted.map(({ id }) => id);
        found += ids.length;
        expect((await read(bounded)).map(({ id }) => id)).toEqual(order === "desc" ? ids : ids.reverse());
      },
    ),
    { numRuns: 120, seed: 20_260_101 },
  );
  expect(found).toBeGreaterThan(5_000);
}, 120_000);

test("each filter finds exactly what it names by itself", async () => {
  for (const [name, values] of Object.entries(FILTERS)) {
    for (const [query, isMeant] of fc.sample(values, { numRuns: 4, seed: 7 })) {
      const bounded = `${query}&limit=200${name === "until" ? "" : "&until=2026-06-01T00:00:00Z"}`;
      expect(
        (await read(bounded)).map(({ id }) => id),
        query,
      ).toEqual(whole.filter(isMeant).map(({ id }) => id));
    }
  }
}, 120_000);

test("a request's events are found at a glance, however old", async () => {
  const reply = await ada.call("GET", `/api/events?requestId=${requests[2]}`);
  const page: EventPage = await reply.json();
  expect(page.items).toHaveLength(9);
  expect(page).toMatchObject({ nextCursor: null, partial: false });
  expect(rowsRead(reply)).toBeLessThanOrEqual(100);
});

test("what a mass action did long after its request is found by that, among whatever else its operator did", async () => {
  const [last] = await rows<{ id: number }>("SELECT max(id) AS id FROM rollcall_events");
  const begun = timeOfId(last?.id ?? 0) + 1_000;
  const request = newRequestId(begun);
  const events = Array.from({ length: 900 }, (_, i) => ({
    id: firstIdAt(begun + i * 1_000),
    type: i === 0 ? "createJob" : "banUser",
    request: i % 3 === 0 ? request : null,
  }));
  await rows(
    `INSERT INTO rollcall_events (id, type, outcome, source, uid, actor_kind, actor, request_id)
      SELECT value ->> 'id', value ->> 'type', 'success', 'api', iif(value ->> 'type' = 'banUser', 3, NULL), 'operator', 1,
        unhex(value ->> 'request', '-') FROM json_each(?)`,
    JSON.stringify(events),
  );
  const wanted = events.filter((event) => event.request !== null).map(({ id }) => String(id));
  const query = `limit=200&requestId=${request}`;
  expect((await read(`${query}&order=asc`)).map(({ id }) => id)).toEqual(wanted);
  expect((await read(query)).map(({ id }) => id)).toEqual([...wanted].reverse());
  // a job that is remembered says when it was over: nothing later is looked at
  await rows(
    "INSERT INTO rollcall_jobs (id, kind, status, total, chunk, operator, actor_kind, created, finished) VALUES (?, 'ban', 'done', 1, 1, 1, 'operator', 0, ?)",
    events[0]?.id,
    begun + 10_000,
  );
  const reply = await ada.call("GET", `/api/events?requestId=${request}`);
  expect((await reply.json<EventPage>()).items).toHaveLength(24);
  expect(rowsRead(reply)).toBeLessThanOrEqual(100);
});

test("the events of a session that is over are found at a glance, whatever its user did later", async () => {
  const [last] = await rows<{ id: number }>("SELECT max(id) AS id FROM rollcall_events");
  const began = timeOfId(last?.id ?? 0) + 1_000;
  const sid = firstIdAt(began);
  await rows(
    "INSERT INTO rollcall_sessions (sid, session_id, uid, ended) VALUES (?, 'over', 2, ?)",
    sid,
    began + 60_000,
  );
  const later = Array.from({ length: 1_000 }, (_, i) => firstIdAt(began + 100_000_000 + i));
  await rows(
    `INSERT INTO rollcall_events (id, type, outcome, source, uid, sid, actor_kind, actor)
      SELECT value ->> 0, value ->> 1, 'success', 'engine', 2, value ->> 2, 'user', 2 FROM json_each(?)`,
    JSON.stringify([
      [sid, "signIn", sid],
      [firstIdAt(began + 60_000), "signOut", sid],
      ...later.map((id) => [id, "updateUser", null]),
    ]),
  );
  const reply = await ada.call("GET", `/api/events?sessionId=${sid}`);
  const page: EventPage = await reply.json();
  expect(page.items.map(({ type }) => type)).toEqual(["signOut", "signIn"]);
  expect(page).toMatchObject({ nextCursor: null, partial: false });
  expect(rowsRead(reply)).toBeLessThanOrEqual(15);
});

test.each([
  "country=de",
  "country=DEU",
  "sessionId=abc",
  "sessionId=0",
  "ip=300.1.1.1",
  "type=everything",
  "provider=",
  "since=yesterday",
])("%s is refused", async (query) => {
  expect((await ada.call("GET", `/api/events?${query}`)).status).toBe(400);
});
