import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { digestSources } from "./build.ts";

let checkout = "";
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "rollcall-sources-"));
  write("api/index.ts", "one");
});
afterEach(() => rmSync(checkout, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text);
}

it.each([
  "web/.wrangler/deploy/config.json",
  "web/src/route-tree.gen.ts",
  "api/index.test.ts",
  "docs/api.md",
])("is the same after %s has come: nothing is built again for it", (path) => {
  const before = digestSources(checkout);
  write(path, "new");
  expect(digestSources(checkout)).toBe(before);
});

it.each([
  "api/index.ts",
  "api/added.ts",
  "api/diary/schema.gen.ts",
  "shared/added.ts",
  "web/src/main.tsx",
  "wrangler.toml",
  "package-lock.json",
])("is another after %s has changed", (path) => {
  const before = digestSources(checkout);
  write(path, "two");
  expect(digestSources(checkout)).not.toBe(before);
});
