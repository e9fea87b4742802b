import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { openDatabase } from "../db/database.ts";
import { newestEvent, trail } from "../test/trail.ts";
import { retireOwners } from "./retire-owners.ts";

it("takes back what the variable no longer gives, but never the last owner's row, and no role that an operator gave", async () => {
  const run = (text: string) => env.DB.prepare(text).run();
  await run(
    "INSERT INTO users (id, email) VALUES ('a', 'Ada@example.com'), ('b', 'bob@example.com'), ('c', 'cy@example.com')",
  );
  await run(`INSERT INTO rollcall_operators (user_id, role, granted, granted_by) VALUES
    ('a', 'owner', 0, 'environment'), ('b', 'owner', 0, 'environment'), ('c', 'owner', 0, 'operator')`);
  const retire = (...owners: string[]) => retireOwners(openDatabase(env.DB), { owners });

  const since = await newestEvent(env.DB);
  expect(await retire("ada@example.com", "bob@example.com")).toBe(0);
  expect(await retire("ada@example.com")).toBe(1);
  expect(await trail(env.DB, since)).toMatchObject([
    { type: "revokeRole", actor_kind: "system", user_label: "bob@example.com" },
  ]);

  await run("DELETE FROM rollcall_operators WHERE user_id = 'c'");
  expect(await retire()).toBe(0);
  const { results } = await env.DB.prepare("SELECT user_id FROM rollcall_operators").all();
  expect(results).toEqual([{ user_id: "a" }]);
});
