import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createApp } from "../app.ts";
import { ORIGIN, signedIn } from "../test/operator.ts";
import { populate } from "../test/population.ts";

const PATHS = [
  "/api/me",
  "/api/me/sessions?state=all",
  "/api/users",
  "/api/users?status=banned",
  "/api/users?role=viewer",
  "/api/users?provider=google",
  "/api/users?query=person%20no7",
  "/api/users?query=p1&status=active&limit=5",
  "/api/users/user-7",
  "/api/users/count?query=person%20no7",
  "/api/users/count?provider=google&status=active",
  "/api/users/user-7/accounts",
  "/api/users/user-7/notes",
  "/api/users/user-7/sessions?state=all",
  "/api/accounts",
  "/api/accounts?provider=google",
  "/api/operators",
  "/api/operators?role=viewer",
  "/api/sessions",
  "/api/sessions?state=all&provider=github",
  "/api/sessions?ip=198.51.100.0/24",
  "/api/sessions?userAgentIs=Firefox",
  "/api/sessions/summary?provider=github",
  "/api/events",
  "/api/events?order=asc&since=2026-01-01T00:00:00Z",
  "/api/events?userId=user-0",
  "/api/events?actorId=user-1",
  "/api/events?actorId=user-1&order=asc",
  "/api/events?type=banUser&type=updateUser&type=signInFailed&type=linkAccount",
  "/api/events?ip=192.0.2.7",
  "/api/events?ip=192.0.2.0/24",
  "/api/events?sessionId=4096000000&provider=github",
  "/api/events?requestId=019ab2c3-0000-7000-8000-000000000000",
  "/api/events?outcome=failure&country=DE",
  "/api/events/histogram",
  "/api/events/histogram?type=signInFailed&interval=hour",
  "/api/events/histogram?userId=user-1",
  "/api/events/failures",
  "/api/users/user-0/activity",
  "/api/stats/overview",
];

/** The database, with a note of every statement that is prepared. */
function noting(texts: Set<string>): D1Database {
  return new Proxy(env.DB, {
    get(target, name) {
      if (name === "prepare") {
        return (text: string) => {
          texts.add(text);
          return target.prepare(text);
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

test("no list sorts, and none reads a table from end to end", async () => {
  const ada = await signedIn("owner", "Ada");
  await populate(0, 300);
  const app = createApp();
  const headers = { Cookie: `authjs.session-token=${ada.token}` };
  for (const path of PATHS) {
    const texts = new Set<string>();
    const reply = await app.request(`${ORIGIN}${path}`, { headers }, { ...env, DB: noting(texts) });
    expect(reply.status, path).toBe(200);
    expect(texts.size, path).toBeGreaterThan(1);
    for (const text of texts) {
      if (!/^\s*SELECT/.test(text)) continue;
      const places = text.match(/\?/g)?.length ?? 0;
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${text}`)
        .bind(...Array.from({ length: places }, () => 1))
        .all<{ detail: string }>();
      const details = plan.results.map(({ detail }) => detail).join("\n");
      expect(details, `${path}\n${text}`).not.toContain("TEMP B-TREE");
      expect(details, `${path}\n${text}`).not.toMatch(/^SCAN (users|accounts|sessions|rollcall_\w+)$/m);
    }
  }
});
