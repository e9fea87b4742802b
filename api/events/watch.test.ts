import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { Event, EventStreamQuery } from "../../shared/schemas/event.ts";
import { resolveCaller } from "../auth/caller.ts";
import { readConfig } from "../config.ts";
import { openDatabase } from "../db/database.ts";
import type { Call } from "../http/call.ts";
import { clientOf } from "../http/client.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, watermark } from "../test/trail.ts";
import { watchEvents } from "./watch-events.ts";

const run = (text: string, ...params: unknown[]) =>
  env.DB.prepare(text)
    .bind(...params)
    .run();

let n = 0;
/** Some events: a sign-up and a renaming, so two. */
async function happen(): Promise<void> {
  n += 1;
  await run("INSERT INTO users (id, name) VALUES (?, 'Somebody')", `w${n}`);
  await run("UPDATE users SET name = 'Else' WHERE id = ?", `w${n}`);
}

/** A message as an EventSource takes it in: `id` alone moves the position and tells nothing. */
interface Message {
  id: string | undefined;
  event: Event | undefined;
}

function messagesIn(text: string): Message[] {
  return text
    .split("\n\n")
    .filter(Boolean)
    .map((block) => {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      return { id: /^id: (.*)$/m.exec(block)?.[1], event: data === undefined ? undefined : JSON.parse(data) };
    });
}

let caller: Caller;
beforeEach(async () => {
  caller = await signedIn("viewer");
});

/** One connection, with the pauses of the stream in the test's hands; returns when the stream ends. */
async function connect(
  query: EventStreamQuery,
  lastEventId: string | undefined,
  pause: (ms: number) => Promise<void>,
  token = caller.token,
) {
  const request = new Request(`${ORIGIN}/api/events/stream`, {
    headers: {
      Cookie: `authjs.session-token=${token}`,
      Accept: "text/event-stream",
      ...(lastEventId ? { "Last-Event-ID": lastEventId } : {}),
    },
  });
  const database = openDatabase(env.DB);
  const deps = { database, config: readConfig(env), client: clientOf(request), requestId: "request-1" };
  const actor = await resolveCaller(request, deps);
  if (actor === null) throw new Error("nobody");
  const call: Call = {
    ...deps,
    request,
    actor,
    replyHeaders: new Headers(),
    accepted: false,
    attempt: null,
  };
  const text = await (await watchEvents(call, query, pause)).text();
  return { messages: messagesIn(text), meter: database.meter };
}

/** The position at which a client that has seen these messages comes back. */
const positionAfter = (messages: Message[], before?: string) =>
  messages.findLast(({ id }) => id !== undefined)?.id ?? before;

test.each([
  ["everything", {}, "1 = 1"],
  ["one type", { type: ["updateUser"] }, "type = 'updateUser'"],
  ["what never happens", { type: ["grantRole"] }, "type = 'grantRole'"],
] satisfies [string, EventStreamQuery, string][])(
  "of %s nothing is missed and nothing comes twice, however often the line breaks",
  async (_, query, where) => {
    const begun = await watermark();
    const seen: string[] = [];
    let position: string | undefined;
    let pauses = 0;
    for (let connection = 0; connection < 5; connection += 1) {
      const { messages, meter } = await connect(query, position, async () => {
        pauses += 1;
        if (pauses % 3 !== 0) await happen();
      });
      seen.push(...messages.flatMap(({ event }) => event?.id ?? []));
      position = positionAfter(messages, position);
      expect(meter.queries).toBeLessThanOrEqual(50);
      // between two connections things happen too
      await happen();
    }
    const { messages } = await connect(query, position, async () => {});
    seen.push(...messages.flatMap(({ event }) => event?.id ?? []));
    const wanted = await rows(`SELECT id FROM rollcall_events WHERE id > ? AND ${where} ORDER BY id`, begun);
    expect(seen).toEqual(wanted.map(({ id }) => String(id)));
    expect(pauses).toBeGreaterThan(30);
  },
);

test("who comes to be while somebody watches for him, or becomes one with another, is watched from his first event on", async () => {
  const begun = await watermark();
  const other = await signedIn(null);
  let pauses = 0;
  const { messages, meter } = await connect({ userId: "comes-later" }, String(begun), async () => {
    pauses += 1;
    if (pauses === 2) await run("INSERT INTO users (id, name) VALUES ('comes-later', 'Late')");
    if (pauses === 4) {
      await run(
        "INSERT INTO rollcall_merges (uid, merged_into) SELECT o.uid, l.uid FROM rollcall_users o, rollcall_users l WHERE o.user_id = ? AND l.user_id = 'comes-later'",
        other.userId,
      );
    }
    if (pauses === 5) await run("UPDATE users SET name = 'One' WHERE id = ?", other.userId);
  });
  expect(messages.flatMap(({ event }) => event?.type ?? [])).toEqual([
    "createUser",
    "mergeUsers",
    "updateUser",
  ]);
  expect(meter.queries).toBeLessThanOrEqual(50);
});

test("a backlog is caught up with, without pauses and in bounded steps", async () => {
  const begun = String(await watermark());
  await run(
    `INSERT INTO users (id, name) SELECT 'backlog' || value, 'B' FROM json_each(?)`,
    JSON.stringify([...Array(1_500).keys()]),
  );
  let pauses = 0;
  const { messages } = await connect({}, begun, async () => {
    pauses += 1;
  });
  expect(messages.filter(({ event }) => event?.type === "createUser")).toHaveLength(1_500);
  // eight looks for the backlog, and some more until the stream has used up its queries
  expect(pauses).toBeLessThan(15);
});

describe("what it costs", () => {
  test("an idle minute reads at most 250 rows, an owner's too", async () => {
    caller = await signedIn("owner");
    let [elapsed, read, position] = [0, 0, undefined as string | undefined];
    while (elapsed < 60_000) {
      const { messages, meter } = await connect({}, position, async (ms) => {
        elapsed += ms;
      });
      elapsed += 1_000; // what the stream asks a client to wait before it comes back
      read += meter.rowsRead;
      position = positionAfter(messages, position);
    }
    expect(read).toBeGreaterThan(100);
    expect((read * 60_000) / elapsed).toBeLessThanOrEqual(250);
  });

  test("nobody waits longer than two seconds for an event", async () => {
    const pauses: number[] = [];
    const { messages } = await connect({}, undefined, async (ms) => {
      pauses.push(ms);
      if (pauses.length > 1) await happen();
    });
    expect(Math.max(...pauses)).toBeLessThan(2_000);
    // what happened in the last pause was told too: before it comes back a client waits for nothing but the second it was told to
    expect(messages.at(-1)?.id).toBe(String(await watermark()));
  });
});

describe("the right to watch is asked for before each look", () => {
  test.each([
    ["his role is taken", "DELETE FROM rollcall_operators WHERE user_id = ?"],
    ["his session is ended", "DELETE FROM sessions WHERE userId = ?"],
    ["he is banned", "INSERT INTO rollcall_bans (user_id, since) VALUES (?, 0)"],
  ])("nothing is sent after %s", async (_, text) => {
    const begun = await watermark();
    let pauses = 0;
    const { messages } = await connect({}, undefined, async () => {
      pauses += 1;
      if (pauses === 2) await happen();
      if (pauses === 4) {
        await run(text, caller.userId);
        await happen();
      }
    });
    expect(pauses).toBe(4);
    expect(messages.filter(({ event }) => event !== undefined)).toHaveLength(2);
    expect(await watermark()).toBeGreaterThan(begun);
  });
});

describe("through the front door", () => {
  test("an event comes to whoever watches, and a page that watches keeps no session alive", async () => {
    await run(
      "UPDATE rollcall_sessions SET last_seen = last_seen - 600000 WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?)",
      caller.userId,
    );
    const seenAt = () =>
      rows(
        "SELECT last_seen FROM rollcall_sessions WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?)",
        caller.userId,
      );
    const before = await seenAt();
    const reply = await caller.call("GET", "/api/events/stream?type=createUser", undefined, {
      Accept: "text/event-stream",
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("Content-Type")).toBe("text/event-stream");
    const reader = reply.body?.getReader();
    const decoder = new TextDecoder();
    let text = decoder.decode((await reader?.read())?.value);
    expect(text).toMatch(/^retry: 1000\nid: \d+\n\n$/);
    await happen();
    while (!text.includes("data: ")) text += decoder.decode((await reader?.read())?.value);
    const [event] = messagesIn(text).flatMap((message) => message.event ?? []);
    expect(event).toMatchObject({ type: "createUser", user: { id: `w${n}` } });
    expect(Date.now() - Date.parse(event?.at ?? "")).toBeLessThan(10_000);
    await reader?.cancel();
    expect(await seenAt()).toEqual(before);
  });

  test.each([
    ["/api/events/stream?since=2026-01-01T00:00:00Z", {}],
    ["/api/events/stream?after=x", {}],
    ["/api/events/stream", { "Last-Event-ID": "1; DROP" }],
  ])("%s %o is refused", async (path, headers) => {
    expect((await caller.call("GET", path, undefined, headers)).status).toBe(400);
  });

  test("nobody watches without the right to read", async () => {
    const dave = await signedIn(null);
    expect((await dave.call("GET", "/api/events/stream")).status).toBe(403);
  });
});
