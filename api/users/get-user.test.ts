import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { SessionPage } from "../../shared/schemas/session.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { sessionsOf } from "../test/crowd.ts";
import { rowsRead, signedIn } from "../test/operator.ts";
import { rows } from "../test/trail.ts";

/** What a user's page may cost, the session of the owner who asks included. */
const CEILING = 8;

it("costs the same whether a user has one session or a thousand", async () => {
  const ada = await signedIn("owner", "Ada");
  const { userId } = await signedIn(null, "bob");
  expect((await ada.call("PATCH", `/api/users/${userId}`, { metadata: { plan: "team" } })).status).toBe(200);
  const costs: number[] = [];
  let have = 1;
  for (const count of [1, 5, 62, 1_000]) {
    if (count > have) await sessionsOf(`'${userId}'`, `more-${count}-`, count - have);
    have = count;
    const reply = await ada.call("GET", `/api/users/${userId}`);
    expect((await reply.json<UserDetail>()).sessionCount).toBe(count);
    costs.push(rowsRead(reply));
  }
  expect(new Set(costs).size, String(costs)).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(CEILING);

  expect((await ada.call("PUT", `/api/users/${userId}/ban`, { reason: "spam" })).status).toBe(200);
  const banned = await ada.call("GET", `/api/users/${userId}`);
  expect((await banned.clone().json<UserDetail>()).sessionCount).toBe(0);
  expect(rowsRead(banned)).toBeLessThanOrEqual(CEILING);
});

it.each([
  ["over", "2020-01-01T00:00:00.000Z", false],
  ["over since a moment", new Date(Date.now() - 1).toISOString(), false],
  ["good for another hour", new Date(Date.now() + 3_600_000).toISOString(), true],
  ["good, to the second", "2999-01-01T00:00:00Z", true],
  ["in another form", "2999-01-01 00:00:00", false],
  ["no time", "2999-01-01Tomorrow Z", false],
  ["what SQLite takes for a time", "now", false],
  ["a number", 99_999_999_999_999, false],
  ["bytes", new Uint8Array([1, 2, 3]), false],
  ["nothing but an empty text", "", false],
])("counts and lists a session only while it can be used: %s", async (why, expires, isGood) => {
  const ada = await signedIn("owner", "Ada");
  const { userId } = await signedIn(null, "bob");
  await env.DB.prepare("INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?2, ?3)")
    .bind(why, userId, expires)
    .run();
  const counted = await (await ada.call("GET", `/api/users/${userId}`)).json<UserDetail>();
  const listed = await (await ada.call("GET", `/api/users/${userId}/sessions`)).json<SessionPage>();
  expect([counted.sessionCount, listed.items.length]).toEqual(isGood ? [2, 2] : [1, 1]);
});

it("sees a session run out, and one that is given more time", async () => {
  const ada = await signedIn("owner", "Ada");
  const { userId } = await signedIn(null, "bob");
  const count = async () =>
    (await (await ada.call("GET", `/api/users/${userId}`)).json<UserDetail>()).sessionCount;
  for (const [expires, left] of [
    ["2020-01-01T00:00:00.000Z", 0],
    ["2999-01-01T00:00:00.000Z", 1],
    ["soon", 0],
  ] as const) {
    await rows("UPDATE sessions SET expires = ? WHERE userId = ?", expires, userId);
    expect(await count(), expires).toBe(left);
  }
  await rows("DELETE FROM sessions WHERE userId = ?", userId);
  expect(await count()).toBe(0);
});
