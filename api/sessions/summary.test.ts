import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Revocation } from "../../shared/schemas/revocation.ts";
import type { SessionPage, SessionSummary } from "../../shared/schemas/session.ts";
import { askQuietly, crowd, sessionsOf } from "../test/crowd.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows } from "../test/trail.ts";

let ada: Caller;

/** The second begins as the first does. */
const CHROME = "Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0 Safari/537.36";
const EDGE = `${CHROME} Edg/142.0`;

beforeAll(async () => {
  await crowd("sum", 4, 3);
  await rows("INSERT INTO rollcall_user_agents (text) VALUES (?), (?)", CHROME, EDGE);
  await begun("sum0", CHROME, "DE");
  await begun("sum1", CHROME, "FR");
  await begun("sum2", EDGE, "DE");
});
beforeEach(async () => {
  ada = await signedIn("owner", "Ada");
});

/** Says with what and from where a user's sessions were begun, and when the last of them was seen. */
async function begun(userId: string, userAgent: string, country: string): Promise<void> {
  await rows(
    `UPDATE rollcall_sessions SET country = ?, last_seen = 1700000000000 + sid % 3, user_agent = (SELECT id FROM rollcall_user_agents WHERE text = ?)
      WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?)`,
    country,
    userAgent,
    userId,
  );
}

async function summary(query = ""): Promise<SessionSummary> {
  const reply = await ada.call("GET", `/api/sessions/summary${query}`);
  expect(reply.status, query).toBe(200);
  return reply.json();
}

async function listed(query: string): Promise<SessionPage["items"]> {
  return (await (await ada.call("GET", `/api/sessions?limit=200&${query}`)).json<SessionPage>()).items;
}

describe("a summary of sessions", () => {
  it("tells what a list with the same conditions holds, by device and by country", async () => {
    const all = await summary();
    expect(all).toMatchObject({ sessions: 13, users: 5, complete: true });
    expect(all.devices.map(({ userAgent, sessions, users }) => [userAgent, sessions, users])).toEqual(
      [
        [CHROME, 6, 2],
        [EDGE, 3, 1],
        [null, 4, 2],
      ].toSorted((a, b) => Number(b[1]) - Number(a[1])),
    );
    expect(all.countries.map(({ country, sessions }) => [country, sessions])).toEqual([
      ["DE", 6],
      [null, 4],
      ["FR", 3],
    ]);
    for (const query of [
      "userId=sum1",
      "country=DE",
      "userAgent=edg",
      "state=ended",
      "country=DE&userAgent=linux",
    ]) {
      const items = await listed(query);
      const lastSeen = items
        .map(({ lastSeenAt }) => lastSeenAt ?? "")
        .toSorted()
        .at(-1);
      expect(await summary(`?${query}`), query).toMatchObject({
        sessions: items.length,
        users: new Set(items.map(({ userId }) => userId)).size,
        lastSeenAt: lastSeen || null,
        complete: true,
      });
    }
  });

  it("leads by each device to exactly its sessions, though another's name begins so", async () => {
    for (const [userAgent, users] of [
      [CHROME, ["sum0", "sum1"]],
      [EDGE, ["sum2"]],
      ["Lynx", []],
    ] as const) {
      const query = `userAgentIs=${encodeURIComponent(userAgent)}`;
      const items = await listed(query);
      expect([...new Set(items.map(({ userId }) => userId))].toSorted()).toEqual(users);
      expect(await summary(`?${query}`)).toMatchObject({ sessions: items.length, users: users.length });
      const dry = { filter: { userAgentIs: userAgent }, reason: "r", dryRun: true };
      const preview = await askQuietly(ada, "/api/sessions/revoke", JSON.stringify(dry));
      expect(await preview.json<Revocation>()).toMatchObject({ sessions: items.length, users: users.length });
    }
  });

  it("says where there is more than one request may look at", async () => {
    await crowd("busy", 1);
    await sessionsOf("'busy0'", "busy-s", 1_000);
    const { sessions, complete } = await summary();
    expect(complete).toBe(false);
    expect(sessions).toBe(950);
    expect(await summary("?userId=sum0")).toMatchObject({ sessions: 3, complete: true });
  });

  it("knows its parameters, and is for those who may see sessions", async () => {
    for (const query of ["?limit=5", "?state=gone", "?ip=somewhere", "?userAgentIs="])
      expect((await ada.call("GET", `/api/sessions/summary${query}`)).status, query).toBe(400);
    const nobody = await signedIn(null, "Nobody");
    expect((await nobody.call("GET", "/api/sessions/summary")).status).toBe(403);
  });
});
