import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DENIALS, EVENT_TYPES, KEY_REFUSALS, SIGN_IN_FAILURES } from "../../shared/event-types.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
/** without the white space that lines its tables up */
const document = read("docs/events.md")
  .replaceAll(/ +\|/g, " |")
  .replaceAll(/\| +(?=\|)/g, "| ");

/** The cells of a table's rows, by its header. */
function table(header: string): string[][] {
  const lines = document.slice(document.indexOf(header)).split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? "");

const types = table("| type | when |").map(([type = "", when = "", by = "", data = ""]) => ({
  type: quoted(type)[0] ?? "",
  when,
  by: quoted(by),
  data: quoted(data),
}));

/**
 * Where an event can be written: the trigger sources and the Worker's files, by the name that the table gives them. Triggers on the
 * events themselves only read which they are.
 */
const sources = new Map([
  ...globSync("migrations/source/triggers/*.sql", { cwd: root }).map((path): [string, string] => [
    /(\w+)\.sql$/.exec(path)?.[1] ?? "",
    read(path).includes(" ON rollcall_events") ? "" : read(path),
  ]),
  ...globSync("api/**/*.ts", { cwd: root })
    // examples of the API's description write nothing
    .filter((path) => !path.endsWith(".test.ts") && !path.endsWith("/examples.ts"))
    .map((path): [string, string] => [path, read(path)]),
]);
const macros = read("migrations/source/macros.ts");

describe("the table of events", () => {
  it("names every type, once, in the order of the vocabulary", () => {
    expect(types.map(({ type }) => type)).toEqual([...EVENT_TYPES]);
    expect(types.every(({ when, by }) => when !== "" && by.length > 0)).toBe(true);
  });

  it.each(types)("says who writes $type", ({ type, by }) => {
    for (const name of by) {
      const text = sources.get(name) ?? "";
      // the end of a session is named by the context
      expect(text.includes(type) || text.includes("c.session_end"), `${name} writes ${type}`).toBe(true);
    }
    const writers = [...sources].filter(([name, text]) =>
      name.startsWith("rollcall_")
        ? new RegExp(`'${type}'`).test(text)
        : new RegExp(`\\btype: "${type}"`).test(text),
    );
    for (const [name] of writers) expect(by, `${name} writes ${type}`).toContain(name);
  });

  it.each(types.filter(({ data }) => data.length > 0))("says what $type carries", ({ by, data }) => {
    const texts = by.map((name) => sources.get(name)).join("\n");
    for (const key of data.filter((key) => key !== "kept" && !EVENT_TYPES.some((type) => type === key)))
      expect(texts.includes(key) || macros.includes(`'${key}'`), key).toBe(true);
  });

  it.each(types)("leaves out nothing that $type carries", ({ by, data }) => {
    for (const name of by.filter((name) => name.startsWith("rollcall_"))) {
      const written = [...(sources.get(name) ?? "").matchAll(/event\(\{.*?\}\)\}\}/gs)].map(([text]) => text);
      const keys = written
        .filter((text) => text.includes(`'${types.find((row) => row.by === by)?.type}'`))
        .flatMap((text) => [
          ...text.matchAll(/json_object\('(\w+)'|, '(\w+)', (?:CAST|OLD|NEW|\$|iif|json_array)/g),
        ])
        .map(([, first, next]) => first ?? next ?? "");
      for (const key of keys) expect(data, `${name} carries ${key}`).toContain(key);
    }
  });
});

describe("the codes", () => {
  it("names every reason why a sign-in fails", () => {
    expect(table("| code | |").map(([code = ""]) => quoted(code)[0])).toEqual([...SIGN_IN_FAILURES]);
  });

  it("names every reason why somebody is denied what his permissions allow", () => {
    const paragraph =
      /Who has the permission may be denied all the same: ([\s\S]*?)\n\n/.exec(document)?.[1] ?? "";
    expect(quoted(paragraph)).toEqual([...DENIALS]);
  });

  it("names every reason why a key is refused", () => {
    const paragraph = /Why a known API key was refused: ([\s\S]*?)\n\n/.exec(document)?.[1] ?? "";
    expect(quoted(paragraph)).toEqual([...KEY_REFUSALS]);
  });
});
