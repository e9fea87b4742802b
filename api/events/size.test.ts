import { env } from "cloudflare:workers";
import { expect, test } from "vitest";

const COUNT = 50_000;

test("an event takes at most 280 bytes on disk, its indexes included", async () => {
  const size = async () => (await env.DB.prepare("SELECT 1").run()).meta.size_after;
  await env.DB.prepare("INSERT INTO rollcall_user_agents (id, text) VALUES (1, 'Agent/1')").run();
  const before = await size();
  // a sign-in as the engine leaves it: everything set that a sign-in sets
  await env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${COUNT})
      INSERT INTO rollcall_events (id, type, outcome, source, uid, sid, provider, actor_kind, actor, request_id, ip, country, user_agent, user_label, salt)
      SELECT 880000000000000 + i * 40960, 'signIn', 'success', 'engine', 870000000000000 + abs(random() % 20000) * 4096, 880000000000000 + i * 40960, 'github',
        'user', 870000000000000 + i % 20000 * 4096, randomblob(16),
        unhex('00000000000000000000ffff') || randomblob(4), 'DE', 1, 'Person Number ' || (i % 20000), randomblob(16) FROM n`,
  ).run();
  const bytes = ((await size()) - before) / COUNT;
  console.warn(`an event takes ${bytes.toFixed(0)} bytes on disk`);
  expect(bytes).toBeGreaterThan(100);
  expect(bytes).toBeLessThanOrEqual(280);
});
