import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERRORS } from "../../shared/error-codes.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const document = read("docs/api.md");
const shown = [...document.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code ?? "");

describe("the page about the API", () => {
  const examples = globSync("docs/examples/*.ts", { cwd: root }).sort();

  it("has five worked scripts", () => {
    expect(examples).toHaveLength(5);
  });

  it.each(examples)("shows %s as it is run", (path) => {
    expect(shown).toContain(read(path));
  });

  it("names no error that there is not", () => {
    const named = [...document.matchAll(/\b[45]\d\d `(\w+)`/g)];
    expect(named.length).toBeGreaterThan(3);
    for (const [text, code = ""] of named)
      expect(text).toBe(`${ERRORS[code as keyof typeof ERRORS]?.status} \`${code}\``);
  });
});
