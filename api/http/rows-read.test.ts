import { expect, test } from "vitest";
import { type Caller, rowsRead, signedIn } from "../test/operator.ts";
import { BUSY_ADDRESS, populate, RARE_BLOCK } from "../test/population.ts";

interface Ceiling {
  path: string;
  rows: number;
  /** how many items the page must hold: a cheap page that lacks rows proves nothing */
  items: number;
  /** the cost must be the same whatever the size */
  steady?: boolean;
}

const PAGE = 50;
/** One row for each of the page and one to see whether there are more; up to four for the session of an owner. */
const ONE_EACH = 56;
const TWO_EACH = 2 * PAGE + 6;
const THREE_EACH = 3 * PAGE + 6;
/** Any combination of filters. */
const COMBINED = 1_100;

const CEILINGS: Ceiling[] = [
  { path: "/api/users", rows: ONE_EACH, items: PAGE, steady: true },
  { path: "/api/users?status=active", rows: ONE_EACH, items: PAGE, steady: true },
  { path: "/api/users?status=banned", rows: ONE_EACH, items: PAGE, steady: true },
  { path: "/api/users?role=viewer", rows: ONE_EACH, items: PAGE, steady: true },
  { path: "/api/users?provider=google", rows: TWO_EACH, items: PAGE, steady: true },
  { path: "/api/users?query=person", rows: TWO_EACH, items: PAGE, steady: true },
  { path: "/api/users?query=p9", rows: TWO_EACH, items: PAGE, steady: true },
  { path: "/api/users?query=no999", rows: TWO_EACH, items: 1 },
  { path: "/api/users?query=nobody", rows: 8, items: 0, steady: true },
  { path: "/api/users?query=user-7", rows: 8, items: 1, steady: true },
  { path: "/api/users?query=person%20no99", rows: COMBINED, items: 1 },
  { path: "/api/users?query=person&status=banned&provider=github", rows: COMBINED, items: PAGE },
  { path: "/api/users?role=viewer&provider=google", rows: COMBINED, items: PAGE },
  { path: "/api/users?status=banned&provider=google", rows: COMBINED, items: 0 },
  { path: "/api/users/count", rows: 8, items: 0, steady: true },
  { path: "/api/users/count?status=banned", rows: 8, items: 0, steady: true },
  { path: "/api/users/count?query=person&provider=google", rows: COMBINED, items: 0 },
  { path: "/api/users/count?query=person%20no99", rows: COMBINED, items: 0 },
  { path: "/api/users/count?provider=google&status=active", rows: COMBINED, items: 0 },
  { path: "/api/users/user-7", rows: 8, items: 1, steady: true },
  { path: "/api/users/user-7/accounts", rows: 8, items: 0, steady: true },
  { path: "/api/users/user-7/sessions", rows: 10, items: 1, steady: true },
  { path: "/api/accounts?provider=google&limit=50", rows: THREE_EACH, items: 0, steady: true },
  { path: "/api/events", rows: TWO_EACH, items: PAGE, steady: true },
  { path: "/api/events?order=asc", rows: TWO_EACH, items: PAGE, steady: true },
  { path: "/api/events?userId=user-0", rows: TWO_EACH, items: PAGE, steady: true },
  { path: "/api/events?actorId=user-1", rows: TWO_EACH, items: PAGE },
  { path: "/api/events?actorId=user-3", rows: TWO_EACH, items: 1 },
  { path: "/api/events?type=signInFailed", rows: TWO_EACH, items: PAGE, steady: true },
  { path: "/api/events?type=signInFailed&type=updateUser", rows: TWO_EACH, items: PAGE, steady: true },
  { path: `/api/events?ip=${BUSY_ADDRESS}`, rows: TWO_EACH, items: PAGE, steady: true },
  { path: `/api/events?ip=${RARE_BLOCK}`, rows: TWO_EACH, items: 20, steady: true },
  { path: "/api/events?ip=192.0.2.0/24", rows: COMBINED, items: 0 },
  { path: "/api/events?since=2026-01-01T00:00:00Z", rows: TWO_EACH, items: PAGE, steady: true },
  { path: "/api/events?outcome=success", rows: COMBINED, items: 0 },
  { path: "/api/events?userId=user-0&type=signIn", rows: COMBINED, items: 0 },
  { path: "/api/events?actorId=user-1&type=banUser&outcome=failure", rows: COMBINED, items: 0 },
  { path: "/api/events?outcome=failure", rows: TWO_EACH + PAGE, items: PAGE, steady: true },
  { path: "/api/events?requestId=019ab2c3-d4e5-7000-8000-000000000000", rows: 8, items: 0, steady: true },
  { path: "/api/events?country=DE", rows: COMBINED, items: 0 },
  { path: "/api/events/histogram", rows: 100, items: 0, steady: true },
  { path: "/api/events/histogram?userId=user-0", rows: COMBINED, items: 0 },
  { path: "/api/events/failures", rows: COMBINED, items: 0 },
  { path: "/api/users/user-0/activity", rows: COMBINED, items: 0 },
  { path: "/api/stats/overview", rows: 120, items: 0, steady: true },
  { path: "/api/sessions", rows: TWO_EACH, items: PAGE, steady: true },
  { path: "/api/sessions?provider=github", rows: COMBINED, items: PAGE },
  { path: "/api/sessions?state=ended", rows: COMBINED, items: 0 },
  { path: `/api/sessions?ip=${RARE_BLOCK}`, rows: COMBINED, items: 20 },
  { path: `/api/sessions?ip=${BUSY_ADDRESS}`, rows: COMBINED, items: 0 },
  { path: `/api/sessions?ip=${BUSY_ADDRESS}&limit=200`, rows: COMBINED, items: 0 },
  { path: `/api/sessions?ip=${BUSY_ADDRESS}&userAgent=o&limit=200`, rows: COMBINED, items: 0 },
  { path: "/api/sessions/summary", rows: COMBINED, items: 0 },
  { path: "/api/sessions/summary?state=all&userAgent=o", rows: COMBINED, items: 0 },
  { path: `/api/sessions/summary?ip=${BUSY_ADDRESS}`, rows: COMBINED, items: 0 },
  { path: `/api/sessions/summary?ip=${BUSY_ADDRESS}&userAgent=o`, rows: COMBINED, items: 0 },
];

async function costs(ada: Caller): Promise<number[]> {
  const rows: number[] = [];
  for (const { path } of CEILINGS) {
    const reply = await ada.call("GET", path);
    expect(reply.status, path).toBe(200);
    rows.push(rowsRead(reply));
    const body: { items?: unknown[] } = await reply.json();
    const wanted = CEILINGS.find((ceiling) => ceiling.path === path)?.items ?? 0;
    if (wanted > 0) expect(body.items?.length ?? 1, path).toBeGreaterThanOrEqual(wanted);
  }
  return rows;
}

test("what a page costs does not depend on how many users there are", async () => {
  const ada = await signedIn("owner", "Ada");
  await populate(0, 1_000);
  await costs(ada); // once for what is read once: her words, the user agents
  const small = await costs(ada);
  await populate(1_000, 100_000);
  const large = await costs(ada);
  const report = CEILINGS.map(({ path, rows }, i) => ({
    path,
    ceiling: rows,
    small: small[i],
    large: large[i],
  }));
  for (const [i, { path, rows, steady }] of CEILINGS.entries()) {
    expect(
      Math.max(small[i] ?? 0, large[i] ?? 0),
      `${path} ${JSON.stringify(report[i])}`,
    ).toBeLessThanOrEqual(rows);
    if (steady) expect(large[i], path).toBe(small[i]);
  }

  const [first, deep] = [await ada.call("GET", "/api/users"), await pageOf(ada, 40)];
  expect(rowsRead(deep)).toBe(rowsRead(first));
}, 120_000);

async function pageOf(ada: Caller, depth: number): Promise<Response> {
  let reply = await ada.call("GET", "/api/users");
  for (let page = 1; page < depth; page++) {
    const { nextCursor }: { nextCursor: string } = await reply.json();
    reply = await ada.call("GET", `/api/users?cursor=${nextCursor}`);
  }
  return reply;
}
