import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { Event, EventPage } from "../../shared/schemas/event.ts";
import { EVENT_COLUMNS } from "../../shared/schemas/event-export.ts";
import { createApp } from "../app.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows } from "../test/trail.ts";
import { plainCell, readCsv } from "../wire/csv.ts";

const NASTY = [
  "=cmd|' /C calc'!A0",
  "+1+1",
  "@SUM(A1)",
  '"quoted", and, more',
  "line one\r\nline two: Ada signed in",
  "\u001b[31mred\u001b[0m",
  "\u202egnp.exe",
  "para\u2029graph\u2028line",
  "back\\slash",
];

const DECEPTIVE = /[\p{Cc}\p{Zl}\p{Zp}\u202e]/u;

let ada: Caller;
let whole: Event[];

beforeAll(async () => {
  ada = await signedIn("owner", "Ada");
  const insert = env.DB.prepare("INSERT INTO users (id, name) VALUES (?, ?)");
  await env.DB.batch(NASTY.map((name, i) => insert.bind(`nasty-${i}`, name)));
  for (let i = 0; i < 3; i++) await ada.call("PUT", `/api/users/nasty-${i}/ban`, { reason: NASTY[i + 4] });
  const reply = await ada.call("GET", "/api/events?order=asc&limit=200");
  whole = (await reply.json<EventPage>()).items;
});

const until = () => `until=${whole.at(-1)?.at}`;

async function download(query: string): Promise<string> {
  const reply = await ada.call("GET", `/api/events/export?${query}`);
  expect(reply.status).toBe(200);
  return reply.text();
}

test("an NDJSON file holds every event, a line each, and reads back as what the list shows", async () => {
  const text = await download(`format=ndjson&${until()}`);
  const lines = text.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(whole);
  expect(text.replaceAll("\n", "")).not.toMatch(DECEPTIVE);
});

test("a CSV file holds every event on one physical line, and nothing that a spreadsheet would run", async () => {
  const text = await download(`format=csv&${until()}`);
  const [header, ...records] = [...readCsv(text)];
  expect(header?.cells).toEqual([...EVENT_COLUMNS]);
  expect(text.trimEnd().split("\r\n")).toHaveLength(whole.length + 1);
  expect(text.replaceAll("\r\n", "")).not.toMatch(DECEPTIVE);
  expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
  const column = (name: (typeof EVENT_COLUMNS)[number]) =>
    records.map(({ cells }) => cells[EVENT_COLUMNS.indexOf(name)]);
  expect(column("id")).toEqual(whole.map(({ id }) => id));
  expect(
    column("userLabel")
      .slice(-12, -10)
      .map((cell) => plainCell(cell ?? "")),
  ).toEqual(NASTY.slice(0, 2));
  expect(column("reason").at(-3)).toBe("line one\\u000d\\u000aline two: Ada signed in");
  expect(column("data").at(-1)).toBe(JSON.stringify(whole.at(-1)?.data));
});

test("the same filters as in the list hold, in either order", async () => {
  const banned = whole.filter(({ type }) => type === "banUser").map(({ id }) => id);
  const ids = async (query: string) =>
    (await download(`format=ndjson&${query}`))
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
  expect(await ids("type=banUser")).toEqual(banned);
  expect(await ids("type=banUser&order=desc")).toEqual(banned.reverse());
  expect(await ids("userId=nobody")).toEqual([]);
  expect((await ada.call("GET", "/api/events/export?userid=x")).status).toBe(400);
  expect((await ada.call("GET", "/api/events/export?format=xml")).status).toBe(400);
});

test.each(["csv", "ndjson"])("a %s file that broke off goes on after its last whole line", async (format) => {
  const text = await download(`format=${format}&${until()}`);
  const half = text.slice(0, Math.floor(text.length / 2));
  const kept = half.slice(0, half.lastIndexOf("\n") + 1);
  const last = kept.trimEnd().split("\n").at(-1) ?? "";
  const id = format === "csv" ? last.split(",")[0] : JSON.parse(last).id;
  expect(kept + (await download(`format=${format}&${until()}&after=${id}`))).toBe(text);
});

describe("an export is on the trail", () => {
  test("before its first byte, with what was asked for", async () => {
    const reply = await ada.call("GET", "/api/events/export?type=banUser&format=ndjson");
    expect(
      await rows("SELECT type, source, actor_kind, data FROM rollcall_events ORDER BY id DESC LIMIT 1"),
    ).toEqual([
      {
        type: "exportEvents",
        source: "api",
        actor_kind: "operator",
        data: '{"type":["banUser"],"format":"ndjson","order":"asc"}',
      },
    ]);
    await reply.body?.cancel();
  });

  test("and so is one that was refused", async () => {
    const viewer = await signedIn("viewer");
    expect((await viewer.call("GET", "/api/events/export")).status).toBe(403);
    expect(await rows("SELECT type, code FROM rollcall_events ORDER BY id DESC LIMIT 1")).toEqual([
      { type: "accessDenied", code: "events:export" },
    ]);
  });
});

describe("a long export", () => {
  const PAGES = 5;
  const PAGE = 5_000;
  beforeAll(async () => {
    await env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${PAGES * PAGE})
        INSERT INTO rollcall_events (id, type, outcome, source) SELECT (SELECT max(id) FROM rollcall_events) + i, 'updateUser', 'success', 'database' FROM n`,
    ).run();
  });

  /** The Worker's reply to an export, with a note of how often its pages are read; `failAt` is the read that fails. */
  async function observed(failAt = Number.POSITIVE_INFINITY) {
    let reads = 0;
    let queries = 0;
    const d1 = new Proxy(env.DB, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name !== "prepare") return typeof value === "function" ? value.bind(target) : value;
        return (text: string) => {
          queries += 1;
          if (/ORDER BY id ASC LIMIT/.test(text)) reads += 1;
          if (reads >= failAt) throw new Error("Network connection lost.");
          return target.prepare(text);
        };
      },
    });
    const headers = { Cookie: `authjs.session-token=${ada.token}` };
    const path = `${ORIGIN}/api/events/export?type=updateUser&format=ndjson`;
    const reply = await createApp().request(path, { headers }, { ...env, DB: d1 });
    expect(reply.status).toBe(200);
    return { reply, reads: () => reads, queries: () => queries };
  }

  test("reads on only as the client takes it, so its memory is a page", async () => {
    const { reply, reads } = await observed();
    expect(reads()).toBe(0);
    const reader = reply.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value).trimEnd().split("\n")).toHaveLength(PAGE);
    expect(reads()).toBe(1);
    let lines = PAGE;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      lines += new TextDecoder().decode(part.value).trimEnd().split("\n").length;
    expect(lines).toBe(PAGES * PAGE);
    expect(reads()).toBe(PAGES + 1);
  });

  test("takes three queries a page at most, so that a million events stay below the thousand that D1 allows", async () => {
    const { reply, queries } = await observed();
    const before = queries();
    await reply.text();
    expect(queries() - before).toBeLessThanOrEqual(3 * (PAGES + 1));
    expect(before + 3 * (1_000_000 / PAGE + 1)).toBeLessThan(1_000);
  });

  test("fails where the database does, and does not pass for whole", async () => {
    const { reply } = await observed(3);
    await expect(reply.text()).rejects.toThrow();
  });
});
