import { beforeEach, describe, expect, test } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import type { EventPage } from "../../shared/schemas/event.ts";
import { Merge } from "../../shared/schemas/merge.ts";
import { NotePage } from "../../shared/schemas/note.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { expectCountsToHold } from "../test/counts.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

let olga: Caller;
let anna: Caller;
let twin: Caller;
beforeEach(async () => {
  [olga, anna, twin] = [await signedIn("owner"), await signedIn(null, "Anna"), await signedIn(null, "Twin")];
  await link(anna, "dev");
});

async function link({ userId }: Caller, provider: string): Promise<void> {
  await rows(
    "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, ?2, 'oidc', ?3, ?1)",
    crypto.randomUUID(),
    userId,
    provider,
  );
}

const path = ({ userId }: Caller) => `/api/users/${userId}`;
const merge = (body: object, user = twin) => olga.call("POST", `${path(user)}/merge`, body);
const code = async (reply: Response) => [reply.status, (await reply.json<Problem>()).code];
async function history({ userId }: Caller): Promise<string[]> {
  const reply = await olga.call("GET", `/api/events?userId=${userId}&limit=200`);
  expect(reply.status).toBe(200);
  return (await reply.json<EventPage>()).items.map(({ id }) => id);
}

describe("merging two users", () => {
  test("moves accounts, sessions, notes and metadata in one step, and both ids lead to one history", async () => {
    await link(twin, "acme");
    await link(twin, "github");
    await olga.call("POST", `${path(twin)}/notes`, { text: "the same person" });
    await olga.call("PATCH", path(twin), { metadata: { plan: "pro" } });
    const before = [...(await history(anna)), ...(await history(twin))];
    const frozen = await rows("SELECT * FROM rollcall_events ORDER BY id");

    const preview = Merge.parse(await (await merge({ into: anna.userId, preview: true })).json());
    expect(preview).toMatchObject({ preview: true, accounts: 2, sessions: 1, notes: 1, metadata: true });
    expect((await rows("SELECT 1 FROM rollcall_events")).length).toBe(frozen.length);

    const mark = await watermark();
    const done = Merge.parse(await (await merge({ into: anna.userId, reason: "one person" })).json());
    expect(done).toEqual({ ...preview, preview: false });
    const events = await trailSince(mark);
    expect(events.map(({ type }) => type)).toEqual([
      "mergeUsers",
      ...["unlinkAccount", "linkAccount", "unlinkAccount", "linkAccount"],
      "updateSession",
      "updateUserMetadata",
      "deleteUser",
    ]);
    expect(await rows("SELECT * FROM rollcall_events WHERE id <= ? ORDER BY id", mark)).toEqual(frozen);

    expect((await olga.call("GET", path(twin))).status).toBe(404);
    const now = await (await olga.call("GET", path(anna))).json<UserDetail>();
    expect(now).toMatchObject({ name: "Anna", sessionCount: 2, metadata: { plan: "pro" } });
    expect(now.providers.toSorted()).toEqual(["acme", "dev", "github"]);
    const notes = NotePage.parse(await (await olga.call("GET", `${path(anna)}/notes`)).json());
    expect(notes.items.map(({ text }) => text)).toEqual(["the same person"]);
    expect(await (await twin.call("GET", "/api/me")).json()).toMatchObject({ id: anna.userId });

    const after = await history(anna);
    expect(await history(twin)).toEqual(after);
    expect(after.length).toBe(before.length + events.length);
    expect(after).toEqual(expect.arrayContaining(before));
    await expectCountsToHold();
  });

  test("leaves one person to all counts and filters: when he last signed in, what he did as whom, where the old id leads", async () => {
    const admin = await signedIn("admin", "Abe");
    await admin.call("POST", `${path(anna)}/notes`, { text: "by Abe" });
    await admin.call("PUT", `${path(twin)}/ban`, {});
    await admin.call("DELETE", `${path(twin)}/ban`, {});
    await rows("DELETE FROM rollcall_operators WHERE user_id = ?", admin.userId);
    await rows(
      "UPDATE rollcall_users SET last_sign_in = 7, last_active_day = 3 WHERE user_id IN (?, ?)",
      anna.userId,
      twin.userId,
    );
    await rows(
      "UPDATE rollcall_users SET last_sign_in = 1700000000000, last_active_day = 19675 WHERE user_id = ?",
      admin.userId,
    );
    expect((await merge({ into: twin.userId }, anna)).status).toBe(200);
    expect((await merge({ into: twin.userId }, admin)).status).toBe(200);

    const now = await (await olga.call("GET", path(twin))).json<UserDetail>();
    expect(now).toMatchObject({ lastSignInAt: "2023-11-14T22:13:20.000Z", sessionCount: 2 });
    expect(
      await rows("SELECT last_active_day AS day FROM rollcall_users WHERE user_id = ?", twin.userId),
    ).toEqual([{ day: 19675 }]);
    const listed = await (await olga.call("GET", "/api/users?limit=200")).json<{ items: UserDetail[] }>();
    expect(listed.items.filter(({ id }) => id === twin.userId)).toMatchObject([
      { sessionCount: 2, providers: ["dev"] },
    ]);

    const did = async (id: string, order: "asc" | "desc") => {
      const reply = await olga.call("GET", `/api/events?actorId=${id}&order=${order}&limit=200`);
      return (await reply.json<EventPage>()).items.map(({ id, type }) => `${id} ${type}`);
    };
    const acts = await did(twin.userId, "desc");
    expect(new Set(acts).size).toBe(acts.length);
    for (const type of ["addNote", "banUser", "unbanUser"])
      expect(
        acts.filter((act) => act.endsWith(` ${type}`)),
        type,
      ).toHaveLength(1);
    for (const { userId } of [anna, admin]) expect(await did(userId, "desc")).toEqual(acts);
    expect((await did(anna.userId, "asc")).toReversed()).toEqual(acts);

    for (const { userId } of [anna, admin]) {
      const gone = await olga.call("GET", `/api/users/${userId}`);
      expect(await gone.json()).toMatchObject({ status: 404, code: "not_found", mergedInto: twin.userId });
    }
    await expectCountsToHold();
  });

  test("leads from every id of a chain to the one who is left, and nowhere when he is gone", async () => {
    const third = await signedIn(null, "Third");
    await merge({ into: anna.userId });
    await merge({ into: third.userId }, anna);
    expect(await (await olga.call("GET", path(twin))).json()).toMatchObject({ mergedInto: third.userId });
    expect((await olga.call("DELETE", path(third))).status).toBe(200);
    const gone = await (await olga.call("GET", path(twin))).json<Problem>();
    expect([gone.status, gone.mergedInto]).toEqual([404, undefined]);
    expect(await history(twin)).toEqual(await history(third));
  });

  test("works from either side, and what was merged before comes along", async () => {
    const third = await signedIn(null, "Third");
    expect((await merge({ from: twin.userId }, anna)).status).toBe(200);
    expect((await merge({ into: third.userId }, anna)).status).toBe(200);
    const whole = await history(third);
    expect(await history(anna)).toEqual(whole);
    expect(await history(twin)).toEqual(whole);
    const [session] = await rows<{ sid: number }>(
      "SELECT sid FROM rollcall_sessions WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?) ORDER BY sid LIMIT 1",
      third.userId,
    );
    const reply = await olga.call("GET", `/api/events?sessionId=${session?.sid}`);
    const types = (await reply.json<EventPage>()).items.map(({ type }) => type);
    expect(types).toContain("signIn");
  });

  test("keeps the metadata of the one who stays", async () => {
    await olga.call("PATCH", path(anna), { metadata: { a: 1 } });
    await olga.call("PATCH", path(twin), { metadata: { b: 2 } });
    expect(await (await merge({ into: anna.userId })).json()).toMatchObject({ metadata: false });
    expect(await (await olga.call("GET", path(anna))).json()).toMatchObject({ metadata: { a: 1 } });
  });

  test("is refused for operators, the banned, strangers and oneself, and leaves nothing", async () => {
    const [admin, banned] = [await signedIn("admin"), await signedIn(null)];
    await olga.call("PUT", `${path(banned)}/ban`, {});
    const mark = await watermark();
    for (const other of [admin, banned]) {
      for (const body of [{ into: other.userId }, { from: other.userId }]) {
        expect(await code(await merge(body))).toEqual([409, "conflict"]);
      }
    }
    expect(await code(await merge({ into: twin.userId }))).toEqual([400, "invalid_request"]);
    expect(await code(await merge({}))).toEqual([400, "invalid_request"]);
    expect(await code(await merge({ into: anna.userId, from: anna.userId }))).toEqual([
      400,
      "invalid_request",
    ]);
    expect(await code(await merge({ into: "nobody" }))).toEqual([404, "not_found"]);
    expect(await trailSince(mark)).toEqual([]);
    expect((await merge({ into: olga.userId })).status).toBe(403);
    const support = await signedIn("support");
    expect((await support.call("POST", `${path(twin)}/merge`, { into: anna.userId })).status).toBe(403);
  });

  test("of two at once makes one, and neither user is lost", async () => {
    const replies = await Promise.all([
      merge({ into: anna.userId }),
      merge({ from: anna.userId }),
      merge({ into: anna.userId }),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of replies) expect([200, 404, 409]).toContain(status);
    const left = await rows("SELECT id FROM users WHERE id IN (?, ?)", anna.userId, twin.userId);
    expect(left).toHaveLength(1);
    await expectCountsToHold();
  });

  test("is bounded: at most four become one", async () => {
    const others = [await signedIn(null), await signedIn(null), await signedIn(null)];
    for (const [i, other] of others.entries()) {
      expect((await merge({ into: anna.userId }, other)).status, `${i}`).toBe(200);
    }
    expect(await code(await merge({ into: anna.userId }))).toEqual([409, "conflict"]);
  });
});
