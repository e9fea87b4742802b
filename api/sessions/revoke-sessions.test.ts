import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { crowd, runAll, sessionsOf } from "../test/crowd.ts";
import { type Caller, request, rowsRead, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

let ada: Caller;
let since = 0;
beforeEach(async () => {
  await rows("DELETE FROM sessions");
  ada = await signedIn("owner", "Ada");
  since = await watermark();
});

const revoke = (body: object, caller = ada) => caller.call("POST", "/api/sessions/revoke", body);
const live = async () => (await rows<{ n: number }>("SELECT count(*) AS n FROM sessions"))[0]?.n;
const revocations = async () => (await trailSince(since)).filter(({ type }) => type === "revokeSession");

it("counts exactly, warns of one's own, and changes nothing in a dry run", async () => {
  await crowd("a", 30, 3);
  since = await watermark();
  const reply = await revoke({ everyone: true, reason: "breach", dryRun: true });
  expect(reply.status).toBe(200);
  expect(await reply.json()).toEqual({
    sessions: 91,
    users: 31,
    left: 0,
    includesCurrent: true,
    revoked: null,
    job: null,
  });
  expect(await live()).toBe(91);
  const spared = await revoke({ everyone: true, reason: "breach", dryRun: true, keepCurrent: true });
  expect(await spared.json()).toMatchObject({ sessions: 90, users: 30, includesCurrent: false });
  expect(await trailSince(since)).toEqual([]);
});

it("ends few at once, each with its event, and the next request with such a cookie is refused", async () => {
  const bob = await signedIn(null, "Bob");
  await crowd("b", 20, 2);
  since = await watermark();
  const reply = await revoke({ everyone: true, keepCurrent: true, reason: "breach" });
  expect(reply.status).toBe(200);
  expect(await reply.json()).toMatchObject({ sessions: 41, revoked: 41, job: null });
  expect((await bob.call("GET", "/api/me")).status).toBe(401);
  expect((await ada.call("GET", "/api/me")).status).toBe(200);
  const events = await revocations();
  expect(events.length).toBe(41);
  expect(new Set(events.map(({ actor_kind, source }) => `${actor_kind} ${source}`))).toEqual(
    new Set(["operator api"]),
  );
});

it("signs out the caller too where he doesn't ask to stay", async () => {
  await revoke({ everyone: true, reason: "breach" });
  expect((await ada.call("GET", "/api/me")).status).toBe(401);
});

it("leaves those alone whose role is not below one's own, and says how many", async () => {
  const sam = await signedIn("support", "Sam");
  await signedIn("support", "Sue");
  await signedIn("admin", "Abe");
  await signedIn("viewer", "Vic");
  const preview = await revoke({ everyone: true, reason: "r", dryRun: true }, sam);
  // Sam's own and Vic's go; Ada, Sue and Abe stay
  expect(await preview.json()).toMatchObject({ sessions: 2, users: 2, left: 3, includesCurrent: true });
  const done = await revoke({ everyone: true, reason: "r" }, sam);
  expect(await done.json()).toMatchObject({ revoked: 2 });
  expect(await live()).toBe(3);
});

it("asks for a reason, for a filter with a condition, and for a known address", async () => {
  for (const body of [
    { everyone: true },
    { everyone: true, reason: "  " },
    { reason: "r" },
    { filter: {}, reason: "r" },
    { filter: { ip: "nonsense" }, reason: "r" },
    { filter: { userId: "u" }, everyone: true, reason: "r" },
    { filter: { colour: "red" }, reason: "r" },
  ]) {
    const reply = await revoke(body);
    expect(reply.status, JSON.stringify(body)).toBe(400);
  }
  const viewer = await signedIn("viewer", "Vic");
  expect((await revoke({ everyone: true, reason: "r" }, viewer)).status).toBe(403);
  expect((await request("POST", "/api/sessions/revoke", { everyone: true, reason: "r" })).status).toBe(401);
});

const FIREFOX = 70_001;
const IPHONE = 70_002;

/** The ith session, from one of two places, up to ten hours ago, as a sign-in through Rollcall leaves it. */
async function signIn(i: number): Promise<void> {
  const ip = i % 5 ? "00000000000000000000FFFFC6336407" : "20010DB8000000000000000000000001";
  await env.DB.batch([
    env.DB.prepare(
      `INSERT OR REPLACE INTO rollcall_context (one, source, actor_kind, provider, country, ip, user_agent, at, began, expected)
        SELECT 1, 'engine', 'user', ?, ?, X'${ip}', ?, ?, max(id), 0 FROM rollcall_events`,
    ).bind(
      i % 2 ? "dev" : "acme",
      i % 3 ? "DE" : "FR",
      [FIREFOX, IPHONE, null][i % 3] ?? null,
      Date.now() - (i % 11) * 3_600_000,
    ),
    env.DB.prepare(
      `INSERT INTO sessions (id, sessionToken, userId, expires) VALUES ('f-s${i}', 'f-s${i}', 'f${i % 12}', '2999-01-01T00:00:00.000Z')`,
    ),
    env.DB.prepare("DELETE FROM rollcall_context"),
  ]);
}

it("means by a filter what the list shows by it, for every filter and pairs of them", async () => {
  await crowd("f", 12);
  await rows(
    "INSERT OR IGNORE INTO rollcall_user_agents (id, text) VALUES (?, 'Mozilla/5.0 (X11; Linux) Firefox/140.0'), (?, 'Mozilla/5.0 (iPhone; 100%)')",
    FIREFOX,
    IPHONE,
  );
  for (let i = 0; i < 48; i += 1) await signIn(i);
  await rows("UPDATE rollcall_sessions SET started = NULL, last_seen = NULL WHERE sid % 7 = 0");
  await rows("UPDATE sessions SET expires = '2020-01-01T00:00:00.000Z' WHERE id IN ('f-s3', 'f-s17')");
  await rows("UPDATE sessions SET expires = 'whenever' WHERE id = 'f-s9'");
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const filters: Record<string, string>[] = [
    { userId: "f3" },
    { provider: "dev" },
    { ip: "198.51.100.0/24" },
    { ip: "2001:db8::1" },
    { country: "FR" },
    { userAgent: "iphone" },
    { userAgent: "100%" },
    { createdAfter: hoursAgo(5) },
    { createdBefore: hoursAgo(5) },
    { createdBefore: hoursAgo(-1) },
    { lastSeenBefore: hoursAgo(6) },
    { userId: "nobody" },
  ];
  const pairs = filters.flatMap((a) => filters.map((b) => ({ ...a, ...b })));
  let found = 0;
  for (const filter of pairs) {
    // each caller may ask only so often
    ada = await signedIn("owner", "Ada");
    const query = new URLSearchParams({ limit: "200", ...filter });
    const { items, nextCursor } = await (await ada.call("GET", `/api/sessions?${query}`)).json<{
      items: { userId: string }[];
      nextCursor: string | null;
    }>();
    expect(nextCursor, JSON.stringify(filter)).toBe(null);
    const preview = await (await revoke({ filter, reason: "r", dryRun: true })).json<{
      sessions: number;
      users: number;
    }>();
    expect([preview.sessions, preview.users], JSON.stringify(filter)).toEqual([
      items.length,
      new Set(items.map(({ userId }) => userId)).size,
    ]);
    found += items.length;
  }
  expect(found).toBeGreaterThan(200);
});

it("looks at the device of so many that a request stays within its rows", async () => {
  await sessionsOf("'somebody-' || i", "device", 700);
  await rows("INSERT OR IGNORE INTO rollcall_user_agents (id, text) VALUES (?, 'Firefox/140.0')", FIREFOX);
  await rows("UPDATE rollcall_sessions SET user_agent = ?", FIREFOX);
  for (const device of ["nothing", "firefox"]) {
    const list = await ada.call("GET", `/api/sessions?limit=200&userAgent=${device}`);
    expect(rowsRead(list), device).toBeLessThanOrEqual(1_100);
    const page = await list.json<{ items: object[]; nextCursor: string | null }>();
    expect(page.items.length, device).toBe(device === "firefox" ? 200 : 0);
    expect(page.nextCursor, device).not.toBeNull();
    const filter = { userAgent: device };
    const preview = await revoke({ filter, reason: "r", dryRun: true });
    expect(rowsRead(preview), device).toBeLessThanOrEqual(1_100);
    expect(await preview.json(), device).toMatchObject({ sessions: null });
  }
});

it("signs out 100,000 by a job, in pieces, with one event each and nothing twice", async () => {
  await signedIn("owner", "Olga");
  const sam = await signedIn("admin", "Sam");
  await sessionsOf("'ghost-' || (i / 4)", "big", 100_000);
  since = await watermark();
  const preview = await revoke({ everyone: true, keepCurrent: true, reason: "breach", dryRun: true }, sam);
  const counting = await preview.json<{ job: { id: string } }>();
  await runAll();
  const counted = await (await sam.call("GET", `/api/jobs/${counting.job.id}`)).json();
  expect(counted).toMatchObject({ job: { count: { sessions: 100_000, users: 25_000, left: 2 } } });
  const reply = await revoke({ everyone: true, keepCurrent: true, reason: "breach" }, sam);
  expect(reply.status).toBe(202);
  const { job } = await reply.json<{ job: { id: string; status: string; total: number } }>();
  expect(job).toMatchObject({ status: "queued", total: 0 });
  expect(await runAll()).toBeGreaterThan(1);
  const detail = await (await sam.call("GET", `/api/jobs/${job.id}`)).json();
  expect(detail).toMatchObject({
    job: { status: "done", total: 100_002, succeeded: 100_000, refused: 2 },
    items: [{ result: "outranked" }, { result: "outranked" }],
  });
  expect(await live()).toBe(3);
  const [events] = await rows<{ n: number; sessions: number }>(
    "SELECT count(*) AS n, count(DISTINCT sid) AS sessions FROM rollcall_events WHERE type = 'revokeSession' AND id > ?",
    since,
  );
  expect(events).toEqual({ n: 100_000, sessions: 100_000 });
}, 180_000);
