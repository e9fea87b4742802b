import { beforeEach, describe, expect, it } from "vitest";
import { rows, trailSince, watermark } from "../test/trail.ts";

/* What belongs to whom after an app has moved it, and what is known of those whom nobody has met. */

const run = (text: string, ...params: unknown[]) => rows(text, ...params);
const one = async (text: string, ...params: unknown[]) => (await rows(text, ...params))[0];

let n = 0;
/** A user with a session and an account, whose ids begin with his. */
async function person(): Promise<string> {
  n += 1;
  const id = `mover-${n}`;
  await run("INSERT INTO users (id, name) VALUES (?1, ?1)", id);
  await startSession(`${id}-s`, id);
  await link(`${id}-a`, id);
  return id;
}

const startSession = (id: string, userId: string, or = "") =>
  run(
    `INSERT ${or} INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?2, '2999-01-01T00:00:00.000Z')`,
    id,
    userId,
  );
const link = (id: string, userId: string, or = "") =>
  run(
    `INSERT ${or} INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, ?2, 'oidc', 'dev', ?1)`,
    id,
    userId,
  );
/** The uid by which the trail knows a user id, whether anybody has it or not. */
const uidOf = async (userId: string) =>
  (
    await one(
      "SELECT coalesce((SELECT uid FROM rollcall_users WHERE user_id = ?1), (SELECT uid FROM rollcall_absent_users WHERE user_id = ?1)) AS uid",
      userId,
    )
  )?.uid;
const countOf = async (userId: string) =>
  (await one("SELECT sessions FROM rollcall_users WHERE user_id = ?", userId))?.sessions;
const providersOf = async (userId: string) =>
  (await one("SELECT providers FROM rollcall_users WHERE user_id = ?", userId))?.providers;

let since = 0;
const news = () => trailSince(since);
beforeEach(async () => {
  since = await watermark();
});

describe("what an app moves", () => {
  it("is a session: with another id and owner it is his, and ends as his", async () => {
    const [from, to] = [await person(), await person()];
    const sid = (await one("SELECT sid FROM rollcall_sessions WHERE session_id = ?", `${from}-s`))?.sid;
    since = await watermark();
    await run("UPDATE sessions SET id = 'moved', userId = ? WHERE id = ?", to, `${from}-s`);
    expect([await countOf(from), await countOf(to)]).toEqual([0, 2]);
    expect(await one("SELECT session_id, uid FROM rollcall_sessions WHERE sid = ?", sid)).toEqual({
      session_id: "moved",
      uid: await uidOf(to),
    });
    await run("DELETE FROM sessions WHERE id = 'moved'");
    expect([await countOf(from), await countOf(to)]).toEqual([0, 1]);
    expect((await news()).map(({ type, uid, sid: of }) => [type, uid, of])).toEqual([
      ["updateSession", await uidOf(to), sid],
      ["deleteSession", await uidOf(to), sid],
    ]);
    expect((await one("SELECT ended FROM rollcall_sessions WHERE sid = ?", sid))?.ended).toBeGreaterThan(0);
  });

  it("is an account: unlinked here, linked there, under its new id", async () => {
    const [from, to] = [await person(), await person()];
    since = await watermark();
    await run("UPDATE accounts SET id = 'moved', userId = ? WHERE id = ?", to, `${from}-a`);
    expect([await providersOf(from), await providersOf(to)]).toEqual([",", ",dev,"]);
    expect(await rows("SELECT account_id FROM rollcall_accounts WHERE uid = ?", await uidOf(from))).toEqual(
      [],
    );
    await run("DELETE FROM accounts WHERE id = ?", `${to}-a`);
    expect(await providersOf(to)).toBe(",dev,");
    await run("DELETE FROM accounts WHERE id = 'moved'");
    expect(await providersOf(to)).toBe(",");
    expect((await news()).map(({ type, uid }) => [type, uid])).toEqual([
      ["unlinkAccount", await uidOf(from)],
      ["linkAccount", await uidOf(to)],
      ["unlinkAccount", await uidOf(to)],
      ["unlinkAccount", await uidOf(to)],
    ]);
  });
});

describe("somebody whom nobody has met", () => {
  it("has a name on the trail from his first session or account on, and keeps it when he comes", async () => {
    await startSession("ghost-s", "ghost");
    await link("ghost-a", "ghost");
    const uid = await uidOf("ghost");
    expect((await news()).map((event) => [event.type, event.uid])).toEqual([
      ["signIn", uid],
      ["linkAccount", uid],
    ]);
    expect(uid).toBeGreaterThan(0);
    await run("INSERT INTO users (id, name) VALUES ('ghost', 'Ghost')");
    expect([await uidOf("ghost"), await countOf("ghost"), await providersOf("ghost")]).toEqual([
      uid,
      1,
      ",dev,",
    ]);
    expect(await rows("SELECT 1 FROM rollcall_absent_users WHERE user_id = 'ghost'")).toEqual([]);
  });

  it.each([
    ["a session is moved to him", "UPDATE sessions SET userId = ?1 WHERE id = ?2 || '-s'"],
    ["an account is moved to him", "UPDATE accounts SET userId = ?1 WHERE id = ?2 || '-a'"],
  ])("has a name on the trail when %s", async (what, text) => {
    const from = await person();
    since = await watermark();
    await run(text, what, from);
    expect(await uidOf(what)).toBeGreaterThan(0);
    expect((await news()).at(-1)?.uid).toBe(await uidOf(what));
  });

  it.each(["sessions", "accounts", "users"])(
    "has one when what was here before us is deleted from %s",
    async (table) => {
      const id = await person();
      for (const ours of ["sessions", "accounts", "users"]) {
        const whose = `uid = (SELECT uid FROM rollcall_users WHERE user_id = ?)`;
        await run(`DELETE FROM rollcall_${ours} WHERE ${whose}`, id);
      }
      since = await watermark();
      await run(`DELETE FROM ${table} WHERE ${table === "users" ? "id" : "userId"} = ?`, id);
      const uid = await uidOf(id);
      expect(uid).toBeGreaterThan(0);
      expect((await news()).map((event) => event.uid)).toEqual([uid]);
    },
  );
});

it("records a replaced row once also where an app has recursive triggers on", async () => {
  const id = await person();
  await run("PRAGMA recursive_triggers = ON");
  since = await watermark();
  await startSession(`${id}-s`, id, "OR REPLACE");
  await link(`${id}-a`, id, "OR REPLACE");
  await run("PRAGMA recursive_triggers = OFF");
  expect((await news()).map(({ type }) => type)).toEqual([
    "deleteSession",
    "signIn",
    "unlinkAccount",
    "linkAccount",
  ]);
  expect([await countOf(id), await providersOf(id)]).toEqual([1, ",dev,"]);
  expect(await rows("SELECT * FROM rollcall_replaced")).toEqual([]);
});

it("takes no new session for a replacement because an ignored one would have had its id", async () => {
  const id = await person();
  await run(
    "INSERT OR IGNORE INTO sessions (id, sessionToken, userId, expires) VALUES ('later', ?1 || '-s', ?1, '2999-01-01T00:00:00.000Z')",
    id,
  );
  since = await watermark();
  await startSession("later", id);
  expect((await news()).map(({ type }) => type)).toEqual(["signIn"]);
  expect(await countOf(id)).toBe(2);
});

it("is found by no word once he is gone, and is himself again when his id comes back after a merge", async () => {
  const [gone, into] = [await person(), await person()];
  const uid = await uidOf(gone);
  await run("INSERT INTO rollcall_words (word, uid, shared) VALUES ('mover', ?, 0)", uid);
  await run("INSERT INTO rollcall_merges (uid, merged_into) VALUES (?, ?)", uid, await uidOf(into));
  await run("DELETE FROM users WHERE id = ?", gone);
  expect(await rows("SELECT 1 FROM rollcall_words WHERE uid = ?", uid)).toEqual([]);
  expect(await rows("SELECT 1 FROM rollcall_merges WHERE uid = ?", uid)).toHaveLength(1);
  await run("INSERT INTO users (id) VALUES (?)", gone);
  expect(await uidOf(gone)).toBe(uid);
  expect(await rows("SELECT 1 FROM rollcall_merges WHERE uid = ?", uid)).toEqual([]);
});

it("takes his history along under a new id, leaves what still names the old one, and finds what waits for the new", async () => {
  const old = await person();
  const uid = await uidOf(old);
  await startSession("waiting-s", "renamed");
  await link("waiting-a", "renamed");
  since = await watermark();
  await run(
    "UPDATE users SET id = 'renamed', name = 'New', image = 'https://x.example/i.png' WHERE id = ?",
    old,
  );
  expect(
    await one("SELECT uid, name, image, sessions, providers FROM rollcall_users WHERE user_id = 'renamed'"),
  ).toEqual({
    uid,
    name: "New",
    image: "https://x.example/i.png",
    sessions: 1,
    providers: ",dev,",
  });
  expect((await news()).map((event) => [event.type, event.uid])).toEqual([["updateUser", uid]]);
  expect(await rows("SELECT 1 FROM rollcall_absent_users WHERE user_id = 'renamed'")).toEqual([]);
  const left = await uidOf(old);
  expect(left).toBeGreaterThan(0);
  expect(left).not.toBe(uid);
  expect(
    await rows(
      "SELECT session_id AS id, uid FROM rollcall_sessions WHERE session_id IN ('waiting-s', ?1 || '-s') UNION ALL SELECT account_id, uid FROM rollcall_accounts WHERE account_id IN ('waiting-a', ?1 || '-a') ORDER BY 1",
      old,
    ),
  ).toEqual([
    { id: `${old}-a`, uid: left },
    { id: `${old}-s`, uid: left },
    { id: "waiting-a", uid },
    { id: "waiting-s", uid },
  ]);
});
