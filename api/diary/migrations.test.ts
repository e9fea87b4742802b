import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";

it.each(["user", "account", "session", "verificationToken"])(
  "refuses a database that keeps Auth.js in a table named %s",
  async (name) => {
    await env.STOCK_DB.prepare(`CREATE TABLE "${name}" (id TEXT)`).run();
    await expect(applyD1Migrations(env.STOCK_DB, env.TEST_MIGRATIONS, "rollcall_migrations")).rejects.toThrow(
      `rollcall: found a table named ${name}`,
    );
    const { results } = await env.STOCK_DB.prepare(
      "SELECT name FROM sqlite_master WHERE name IN ('users', 'rollcall_events')",
    ).all();
    expect(results).toEqual([]);
    await env.STOCK_DB.batch([
      env.STOCK_DB.prepare(`DROP TABLE "${name}"`),
      env.STOCK_DB.prepare("DROP TABLE IF EXISTS rollcall_refusal"),
    ]);
  },
);
