import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { openDatabase } from "../db/database.ts";
import { indexWords } from "./index-words.ts";

it("indexes names that are all marks, without a parameter that D1 would refuse", async () => {
  const names = JSON.stringify(Array.from({ length: 2_000 }, (_, i) => `${"ž-".repeat(124)}${i}`));
  await env.DB.prepare("INSERT INTO users (id, name) SELECT 'm' || key, value FROM json_each(?)")
    .bind(names)
    .run();
  const sizes: number[] = [];
  const watched = new Proxy(env.DB, {
    get(db, name) {
      if (name === "batch") return db.batch.bind(db);
      return (text: string) => {
        const statement = db.prepare(text);
        return {
          bind(...params: unknown[]) {
            sizes.push(...params.map((param) => new TextEncoder().encode(String(param)).length));
            return statement.bind(...params);
          },
        };
      };
    },
  });
  expect(await indexWords(openDatabase(watched), 5_000)).toBe(2_000);
  expect(await indexWords(openDatabase(env.DB), 5_000)).toBe(0);
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  const { results } = await env.DB.prepare(
    "SELECT max(n) AS n FROM (SELECT count(*) AS n FROM rollcall_words GROUP BY uid)",
  ).all();
  expect(results[0]?.n).toBeLessThan(12);
});
