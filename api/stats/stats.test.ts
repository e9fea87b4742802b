import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { firstIdAt } from "../../shared/event-id.ts";
import type { EventPage } from "../../shared/schemas/event.ts";
import type { Overview } from "../../shared/schemas/stats.ts";
import { type Caller, rowsRead, signedIn } from "../test/operator.ts";
import { rows } from "../test/trail.ts";

const DAY = 86_400_000;
const today = Math.floor(Date.now() / DAY);
const PROVIDERS = ["azure", "github", "gitlab", "google", "okta", "slack", "twitch", "zoom"];

/** Forty days with sign-ins of everybody and failures on each; the busiest case that the overview can meet. */
async function month(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO rollcall_user_agents (text) SELECT 'Agent/' || value FROM json_each('[0,1,2,3,4,5,6,7]')",
    ),
    // the rollups, as the trigger would have left them: the trail takes no events from before its last one
    env.DB.prepare(
      `WITH RECURSIVE d (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM d WHERE n < 40)
        INSERT INTO rollcall_rollups (kind, day, total, active_day, active_week, active_month, providers, h3, h22)
        SELECT kind, ? - n, 1000 - n, 5, 2, 1, iif(kind = 'signIn', '{"github":6,"google":4}', NULL), 4, 6
        FROM d, (SELECT 'signIn' AS kind UNION ALL SELECT 'signInFailed' UNION ALL SELECT 'createUser' UNION ALL SELECT 'updateUser') ORDER BY 2`,
    ).bind(today),
    env.DB.prepare(
      `INSERT INTO users (id, name) SELECT 'u' || value, 'User ' || value FROM json_each('[0,1,2,3,4,5,6,7]')`,
    ),
    ...PROVIDERS.map((provider, i) =>
      env.DB.prepare(
        "INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT ?1 || value, 'u' || value, 'oidc', ?1, value FROM json_each(?2)",
      ).bind(provider, JSON.stringify([...Array(i + 1).keys()])),
    ),
    env.DB.prepare(
      "INSERT INTO rollcall_provider_faults SELECT value, 'providerError', 1, ?1, ?1 FROM json_each(?2)",
    ).bind(Date.now(), JSON.stringify(["dev", "acme", "gone"])),
  ]);
}

let ada: Caller;
beforeAll(async () => {
  await month();
  ada = await signedIn("owner", "Ada");
  for (let i = 0; i < 8; i++) {
    // eight events that share no user, actor or user agent
    await env.DB.prepare(
      `INSERT INTO rollcall_events (id, type, outcome, source, uid, user_label, actor_kind, actor, actor_label, user_agent)
        SELECT max(id) + 1, 'signInFailed', 'failure', 'api', (SELECT uid FROM rollcall_users WHERE user_id = 'u' || ?1), 'Somebody', 'operator',
          (SELECT uid FROM rollcall_users WHERE user_id = 'u' || ?2), 'Operator', ?1 + 1 FROM rollcall_events`,
    )
      .bind(String(i), String((i + 1) % 8))
      .run();
  }
});

async function overview(caller = ada): Promise<[Overview, Response]> {
  const reply = await caller.call("GET", "/api/stats/overview");
  expect(reply.status).toBe(200);
  return [await reply.json<Overview>(), reply];
}

test("the overview costs at most 120 rows and one round trip besides the session's", async () => {
  const [body, reply] = await overview();
  expect(body.days).toHaveLength(30);
  expect(body.latest).toHaveLength(8);
  expect(body.providers.length).toBeGreaterThanOrEqual(8);
  expect(body.failingProviders.map(({ provider }) => provider).sort()).toEqual(["acme", "dev"]);
  expect(new Set(body.latest.map(({ user }) => user?.id)).size).toBe(8);
  expect(rowsRead(reply)).toBeGreaterThan(80);
  expect(rowsRead(reply)).toBeLessThanOrEqual(120);
});

test("the overview says what is there, by the day", async () => {
  const [body] = await overview();
  const [counted] = await rows(
    "SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM rollcall_sessions WHERE ended IS NULL) AS sessions",
  );
  // one more on each day before today, and on this one all who are here
  expect(body.users).toEqual({
    total: counted?.users,
    banned: 0,
    created: 6 + Number(counted?.users),
    createdBefore: 7,
  });
  const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
  expect(body.days.map(({ date }) => date)).toEqual(
    Array.from({ length: 30 }, (_, i) => dateOf(today - 29 + i)),
  );
  expect(body.days.at(-2)).toEqual({
    date: dateOf(today - 1),
    signIns: 10,
    failures: 10,
    suppressed: 0,
    activeUsers: 5,
  });
  expect(body.days.at(-1)).toMatchObject({ failures: 8, activeUsers: 1 });
  expect(body.providers).toContainEqual({ provider: "github", accounts: 2, signIns: 29 * 6 });
  expect(body.providers[0]).toEqual({ provider: "zoom", accounts: 8, signIns: 0 });

  const monday = (new Date().getUTCDay() + 6) % 7;
  const dayOfMonth = new Date().getUTCDate() - 1;
  expect(body.active).toEqual({ day: 1, week: 1 + 2 * monday, month: 1 + dayOfMonth });
});

test("sessions that begin and end move the count", async () => {
  const [{ sessions: before }] = await overview();
  const carol = await signedIn(null, "Carol");
  expect((await overview())[0].sessions).toBe(before + 1);
  await ada.call("DELETE", `/api/users/${carol.userId}/sessions`, {});
  expect((await overview())[0].sessions).toBe(before);
  await ada.call("PUT", `/api/users/${carol.userId}/ban`, {});
  expect((await overview())[0].users.banned).toBe(1);
});

test("the latest events are the same as in the list", async () => {
  const [{ latest }] = await overview();
  const list = await (await ada.call("GET", "/api/events?limit=8")).json<EventPage>();
  expect(latest).toEqual(list.items);
});

test("nobody sees the overview who has no role, and the refusal is on the trail", async () => {
  const dave = await signedIn(null, "Dave");
  expect((await dave.call("GET", "/api/stats/overview")).status).toBe(403);
  const last = await rows(
    "SELECT type, code FROM rollcall_events WHERE id > ? ORDER BY id DESC LIMIT 1",
    firstIdAt(0),
  );
  expect(last).toEqual([{ type: "accessDenied", code: "stats:read" }]);
});
