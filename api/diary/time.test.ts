import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { timeOfId } from "../../shared/event-id.ts";
import { endpoints } from "../app.ts";
import { setContext } from "../db/context.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { newestEvent, operatorContext, trail } from "../test/trail.ts";

/** The time that a stranger would like an event to have, in every spelling that might be taken. */
const YEAR_2020 = 1_577_836_800_000;
const WISHES = {
  at: YEAR_2020,
  time: "2020-01-01T00:00:00.000Z",
  timestamp: YEAR_2020,
  context: { at: YEAR_2020 },
};
const HEADERS = {
  Date: "Wed, 01 Jan 2020 00:00:00 GMT",
  "X-Rollcall-At": String(YEAR_2020),
  "X-Event-Time": WISHES.time,
  "Rollcall-Bookmark": String(YEAR_2020),
};

/** A route's path with a user's id wherever it wants an id. */
const pathOf = (path: string, userId: string) => path.replaceAll(/\{\w+\}/g, userId);

it("lets no field of any request's body or query name a time", async () => {
  const ada: Caller = await signedIn("owner", "Ada");
  const mallory = await signedIn(null, "mallory");
  const since = await newestEvent(env.DB);
  const changes = endpoints.filter(({ route }) => route.method !== "get");
  expect(changes.length).toBeGreaterThan(10);
  for (const { route } of changes) {
    const path = pathOf(route.path, mallory.userId);
    const byBody = await ada.call(route.method.toUpperCase(), path, WISHES, HEADERS);
    expect(byBody.status, `${route.method} ${path}`).toBeGreaterThanOrEqual(400);
    const byQuery = await ada.call(route.method.toUpperCase(), `${path}?at=${YEAR_2020}`, undefined, HEADERS);
    expect(byQuery.status, `${route.method} ${path}?at`).toBeGreaterThanOrEqual(400);
  }
  expect(await trail(env.DB, since)).toEqual([]);
});

it("dates a change by the clock, whatever its headers say", async () => {
  const ada = await signedIn("owner", "Ada");
  const mallory = await signedIn(null, "mallory");
  const since = await newestEvent(env.DB);
  const before = Date.now();
  expect(
    (await ada.call("PUT", `/api/users/${mallory.userId}/ban`, { reason: "spam" }, HEADERS)).status,
  ).toBe(200);
  const rows = await trail(env.DB, since);
  expect(rows.map(({ type }) => type)).toEqual(["banUser", "revokeSession"]);
  for (const { id } of rows) expect(timeOfId(id)).toBeGreaterThanOrEqual(before - 1_000);
});

it("writes no time into the context, even where somebody has put one into ours", () => {
  const smuggled = { ...operatorContext, at: YEAR_2020 };
  const statements = setContext(smuggled, 1);
  expect(statements.map(({ text }) => text).join()).not.toMatch(/\bat\b/);
  expect(statements.flatMap(({ params }) => params)).not.toContain(YEAR_2020);
});
