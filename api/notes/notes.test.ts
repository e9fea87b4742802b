import { beforeEach, describe, expect, test } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import { Note, NotePage } from "../../shared/schemas/note.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { makeKey } from "../test/key.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

let sue: Caller;
let bob: Caller;
let path: string;
beforeEach(async () => {
  sue = await signedIn("support", "Sue");
  bob = await signedIn(null, "Bob");
  path = `/api/users/${bob.userId}`;
});

const code = async (reply: Response) => [reply.status, (await reply.json<Problem>()).code];
const write = async (caller: Pick<Caller, "call">, text: string) =>
  Note.parse(await (await caller.call("POST", `${path}/notes`, { text })).json());
const detail = async () => (await sue.call("GET", path)).json<UserDetail>();

describe("notes", () => {
  test("are written and deleted with their events, and read the newest first, page by page", async () => {
    const mark = await watermark();
    const notes = [];
    for (const text of ["called back", "  it’s fine\nnow 🙂 ", "third"]) notes.push(await write(sue, text));
    expect(notes[1]).toMatchObject({
      text: "it’s fine\nnow 🙂",
      author: { kind: "operator", id: sue.userId },
    });
    const first = NotePage.parse(await (await sue.call("GET", `${path}/notes?limit=2`)).json());
    const second = NotePage.parse(
      await (await sue.call("GET", `${path}/notes?limit=2&cursor=${first.nextCursor}`)).json(),
    );
    expect([...first.items, ...second.items]).toEqual(notes.toReversed());
    const gone = await sue.call("DELETE", `${path}/notes/${notes[0]?.id}`, { reason: "wrong user" });
    expect(await gone.json()).toEqual({ deleted: 1 });
    expect(await code(await sue.call("DELETE", `${path}/notes/${notes[0]?.id}`))).toEqual([404, "not_found"]);
    const events = await trailSince(mark);
    expect(events.map(({ type }) => type)).toEqual(["addNote", "addNote", "addNote", "deleteNote"]);
    expect(JSON.parse(String(events[3]?.data))).toMatchObject({ noteId: notes[0]?.id, text: "called back" });
  });

  test("are deleted by their author, or by an admin", async () => {
    const [other, admin] = [await signedIn("support"), await signedIn("admin")];
    const note = await write(sue, "mine");
    expect(await code(await other.call("DELETE", `${path}/notes/${note.id}`))).toEqual([403, "forbidden"]);
    const key = await makeKey(admin, ["users:annotate"]);
    expect(await code(await key.call("DELETE", `${path}/notes/${note.id}`))).toEqual([403, "forbidden"]);
    expect((await write(key, "by script")).author).toMatchObject({ kind: "apiKey", id: key.id });
    expect(await (await admin.call("DELETE", `${path}/notes/${note.id}`)).json()).toEqual({ deleted: 1 });
  });

  test("are read by every operator, written by support on those who rank lower", async () => {
    const viewer = await signedIn("viewer");
    expect((await viewer.call("GET", `${path}/notes`)).status).toBe(200);
    expect((await viewer.call("POST", `${path}/notes`, { text: "x" })).status).toBe(403);
    const admin = await signedIn("admin");
    expect((await sue.call("POST", `/api/users/${admin.userId}/notes`, { text: "x" })).status).toBe(403);
    expect((await sue.call("POST", `/api/users/${sue.userId}/notes`, { text: "x" })).status).toBe(403);
    expect((await sue.call("POST", "/api/users/nobody/notes", { text: "x" })).status).toBe(404);
    const note = await write(sue, "bob’s");
    const carol = await signedIn(null);
    expect((await sue.call("DELETE", `/api/users/${carol.userId}/notes/${note.id}`)).status).toBe(404);
  });

  test("of another form are refused", async () => {
    for (const text of ["", "   ", "x".repeat(2001), "a\0b", 7, null]) {
      expect(await code(await sue.call("POST", `${path}/notes`, { text }))).toEqual([400, "invalid_request"]);
    }
  });

  test("are written once, however often they are sent, and never rewritten", async () => {
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    const send = async () => (await sue.call("POST", `${path}/notes`, { text: "once" }, headers)).json();
    expect(await send()).toEqual(await send());
    const { items } = NotePage.parse(await (await sue.call("GET", `${path}/notes`)).json());
    expect(items).toHaveLength(1);
    await expect(rows("UPDATE rollcall_notes SET text = 'other'")).rejects.toThrow("never rewritten");
  });
});

describe("metadata", () => {
  test("is replaced as a whole, kept in any form, and on the trail with what was there", async () => {
    expect((await detail()).metadata).toEqual({});
    const mark = await watermark();
    const plan = { plan: "pro", seats: [1, { x: null }], "a\u0000b": "\ud800", ü: "🙂" };
    const reply = await sue.call("PATCH", path, { metadata: plan, reason: "upgraded" });
    expect(reply.status).toBe(200);
    expect((await reply.json<UserDetail>()).metadata).toEqual(plan);
    await sue.call("PATCH", path, { metadata: plan });
    await sue.call("PATCH", path, { metadata: { plan: "free" } });
    await sue.call("PATCH", path, { metadata: {} });
    expect((await detail()).metadata).toEqual({});
    const events = await trailSince(mark);
    expect(events.map(({ type }) => type)).toEqual(Array(3).fill("updateUserMetadata"));
    expect(JSON.parse(String(events[2]?.data))).toEqual({ metadata: ['{"plan":"free"}', null] });
  });

  test("goes together with other fields or not at all, each by its own right", async () => {
    expect((await sue.call("PATCH", path, { metadata: { a: 1 }, name: "X" })).status).toBe(403);
    const admin = await signedIn("admin");
    const taken = await signedIn(null);
    const [{ email } = { email: "" }] = await rows<{ email: string }>(
      "SELECT email FROM users WHERE id = ?",
      taken.userId,
    );
    expect((await admin.call("PATCH", path, { metadata: { a: 1 }, email })).status).toBe(409);
    expect(await detail()).toMatchObject({ metadata: {}, name: "Bob" });
    expect((await admin.call("PATCH", path, { metadata: { a: 1 }, name: "X" })).status).toBe(200);
    expect(await detail()).toMatchObject({ metadata: { a: 1 }, name: "X" });
    expect((await sue.call("PATCH", `/api/users/${admin.userId}`, { metadata: {} })).status).toBe(403);
  });

  test("has at most 4 KB and is an object", async () => {
    const fits = { a: "ü".repeat(2044) };
    expect(new TextEncoder().encode(JSON.stringify(fits)).length).toBe(4096);
    expect((await sue.call("PATCH", path, { metadata: fits })).status).toBe(200);
    for (const metadata of [{ a: `${"ü".repeat(2044)}x` }, [], "x", null, 1]) {
      expect(await code(await sue.call("PATCH", path, { metadata }))).toEqual([400, "invalid_request"]);
    }
    expect((await detail()).metadata).toEqual(fits);
  });

  test("changes the tag, and gives way to who was quicker", async () => {
    const etag = String((await sue.call("GET", path)).headers.get("ETag"));
    const change = (metadata: object) => sue.call("PATCH", path, { metadata }, { "If-Match": etag });
    const replies = await Promise.all([change({ a: 1 }), change({ b: 2 })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

test("a user takes notes and metadata along, and his deletion is told once", async () => {
  await write(sue, "about bob");
  await sue.call("PATCH", path, { metadata: { a: 1 } });
  const mark = await watermark();
  const owner = await signedIn("owner");
  expect((await owner.call("DELETE", path, {})).status).toBe(200);
  const types = (await trailSince(mark)).map(({ type }) => type);
  expect(types.filter((type) => /Note|Metadata/.test(String(type)))).toEqual([]);
  const [left] = await rows<{ n: number }>(
    "SELECT (SELECT count(*) FROM rollcall_notes n WHERE n.text = 'about bob') + (SELECT count(*) FROM rollcall_metadata) AS n",
  );
  expect(left?.n).toBe(
    (await rows("SELECT 1 FROM rollcall_metadata m JOIN rollcall_users u ON u.uid = m.uid")).length,
  );
});

test("a key changes with one scope what that scope is for, and no more", async () => {
  const [admin, bob] = [await signedIn("admin"), await signedIn(null, "Bob")];
  const path = `/api/users/${bob.userId}`;
  const fields = {
    "users:annotate": { metadata: { plan: "pro" } },
    "users:verify": { emailVerified: true },
    "users:update": { name: "Bobby" },
  } as const;
  for (const scope of ["users:annotate", "users:verify", "users:update"] as const) {
    const key = await makeKey(admin, [scope]);
    for (const [needed, body] of Object.entries(fields)) {
      const reply = await key.call("PATCH", path, body);
      expect([scope, needed, reply.status]).toEqual([scope, needed, scope === needed ? 200 : 403]);
    }
    const all = Object.assign({}, ...Object.values(fields));
    expect((await key.call("PATCH", path, all)).status).toBe(403);
  }
  expect(await (await admin.call("GET", path)).json()).toMatchObject({
    name: "Bobby",
    metadata: { plan: "pro" },
  });
  const reader = await makeKey(admin, ["users:read"]);
  expect((await reader.call("PATCH", path, fields["users:annotate"])).status).toBe(403);
});
