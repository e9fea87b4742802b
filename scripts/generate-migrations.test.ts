import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generate } from "./generate-migrations.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

describe("what is generated from migrations/source", () => {
  it.each(Object.entries(generate()))("%s is up to date", (path, text) => {
    expect(read(path)).toBe(text);
  });

  it("keeps to what D1's remote splitter can take", () => {
    const lines = read("migrations/0015_rollcall_triggers.sql").trimEnd().split("\n").slice(1);
    for (const line of lines) {
      expect(line).toMatch(/^CREATE TRIGGER rollcall_\w+ .* BEGIN .*; END;$/);
      expect(line.match(/\bEND\b/gi)).toHaveLength(1);
      expect(line).not.toMatch(/\bCASE\b/i);
      expect(line.length).toBeLessThan(100_000);
    }
    expect(read("migrations/0015_rollcall_triggers.sql")).not.toContain("\r");
  });

  it("lets a trigger name no table of the app but its own", () => {
    const stock = ["users", "accounts", "sessions", "verification_tokens"];
    for (const line of read("migrations/0015_rollcall_triggers.sql").split("\n").slice(1)) {
      const own = / ON (\w+) /.exec(line)?.[1];
      for (const table of stock.filter((name) => name !== own))
        expect(line).not.toMatch(new RegExp(`(FROM|JOIN|INTO|UPDATE) ${table}\\b`));
    }
  });
});
