import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { openDatabase } from "../db/database.ts";
import { newestEvent, trail } from "../test/trail.ts";
import { runScheduled } from "./scheduled.ts";

it("ends what is over in Auth.js's own form, leaves what it cannot read, and lifts bans whose end has come", async () => {
  const run = (text: string) => env.DB.prepare(text).run();
  await run("INSERT INTO users (id, name) VALUES ('u', 'U'), ('v', 'V')");
  await run(`INSERT INTO sessions (id, sessionToken, userId, expires) VALUES
    ('over', 'over', 'u', '2020-01-01T00:00:00.000Z'), ('number', 'number', 'u', 1577836800000),
    ('alive', 'alive', 'u', '2999-01-01T00:00:00.000Z'), ('other', 'other', 'u', '2020-01-01 00:00:00')`);
  await run("INSERT INTO rollcall_bans (user_id, since, until) VALUES ('u', 0, 1), ('v', 0, NULL)");
  const since = await newestEvent(env.DB);
  await runScheduled(openDatabase(env.DB));
  const rows = await trail(env.DB, since);
  expect(rows.map((row) => [row.type, row.user_label, row.actor_kind])).toEqual([
    ["unbanUser", "U", "system"],
    ["expireSession", "U", "system"],
  ]);
  const { results } = await env.DB.prepare("SELECT id FROM sessions ORDER BY id").all();
  expect(results).toEqual([{ id: "alive" }, { id: "number" }, { id: "other" }]);
  await runScheduled(openDatabase(env.DB));
  expect((await trail(env.DB, since)).length).toBe(2);
});
