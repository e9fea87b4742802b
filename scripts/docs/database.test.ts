import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SCHEMA } from "../../api/diary/schema.gen.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const document = read("docs/database.md");

/** What stands in backticks in the first column of the table with this header. */
function firstColumn(header: RegExp): string[] {
  const from = document.slice(document.search(header));
  const rows = from.slice(0, from.indexOf("\n\n")).split("\n").slice(2);
  return rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""),
  );
}

const made = (kind: string) =>
  Object.entries(SCHEMA)
    .filter(([, text]) => text.startsWith(`CREATE ${kind}`))
    .map(([name]) => name);

describe("the page about the database", () => {
  it("names every table that is ours, and none that is not", () => {
    const tables = [...made("TABLE"), "rollcall_migrations"]; // which wrangler keeps
    expect(firstColumn(/^\| table +\|/m).sort()).toEqual(tables.sort());
  });

  it("names our indexes on the app's tables", () => {
    const texts: Record<string, string> = SCHEMA;
    const theirs = made("INDEX").filter((name) => /ON (users|accounts|sessions) /.test(texts[name] ?? ""));
    expect(theirs).toHaveLength(4);
    for (const name of theirs) expect(document).toContain(`\`${name}\``);
  });

  it("quotes each message with which a foreign write is refused", () => {
    const triggers = globSync("migrations/source/triggers/*.sql", { cwd: root }).map(read).join("\n");
    const messages = firstColumn(/^\| message +\|/m);
    expect(messages).toHaveLength(3);
    for (const message of messages) expect(triggers).toContain(`'${message}'`);
  });
});
