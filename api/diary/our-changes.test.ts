import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../db/database.ts";
import { DatabaseError } from "../db/errors.ts";
import type { EventRow } from "../db/event-row.ts";
import { sql } from "../db/sql.ts";
import { one, person, run } from "../test/person.ts";
import { newestEvent, operatorContext, trail } from "../test/trail.ts";

const types = (rows: EventRow[]) => rows.map((row) => row.type);

/** What one knows of whoever changes something; nothing of it may outlive the batch. */
const CONTEXT_COLUMNS =
  "source at actor_kind actor actor_label ip country user_agent provider request_id app reason session_end session_code".split(
    " ",
  );

let since = 0;
const news = () => trail(env.DB, since);
beforeEach(async () => {
  since = await newestEvent(env.DB);
});

describe("a change of ours", () => {
  it("names its actor, reason and place, and clears the context", async () => {
    const { id, session } = await person();
    since = await newestEvent(env.DB);
    await openDatabase(env.DB).change({
      context: { ...operatorContext, sessionEnd: "revokeSession" },
      events: 1,
      statements: [sql`DELETE FROM sessions WHERE userId = ${id}`],
    });
    expect(await news()).toMatchObject([
      {
        type: "revokeSession",
        source: "api",
        actor_kind: "operator",
        actor: 1,
        reason: "stolen laptop",
        provider: null,
      },
    ]);
    expect(await one("SELECT * FROM rollcall_context")).toEqual({
      ...Object.fromEntries(CONTEXT_COLUMNS.map((column) => [column, null])),
      one: 1,
      began: since,
      expected: 1,
      written: 1,
    });
    expect(await one("SELECT why FROM rollcall_sessions WHERE session_id = ?", session)).toEqual({
      why: "revokeSession",
    });
  });

  it("is undone whole when its trail is missing", async () => {
    const { id } = await person();
    const text = (await one("SELECT sql FROM sqlite_master WHERE name = 'rollcall_sessions_ended'"))
      ?.sql as string;
    await run("DROP TRIGGER rollcall_sessions_ended");
    const failed = openDatabase(env.DB).change({
      context: operatorContext,
      events: sql`SELECT count(*) FROM sessions WHERE userId = ${id}`,
      statements: [sql`DELETE FROM sessions WHERE userId = ${id}`],
    });
    await expect(failed).rejects.toThrow(DatabaseError);
    await expect(failed).rejects.toMatchObject({ kind: "noTrail" });
    await run(text);
    expect(await one("SELECT count(*) AS count FROM sessions WHERE userId = ?", id)).toEqual({ count: 1 });
    expect(await one("SELECT * FROM rollcall_context WHERE source IS NOT NULL")).toBeNull();
  });

  it("does not run on a context that was left behind", async () => {
    await run(
      "INSERT OR REPLACE INTO rollcall_context (one, source, began, expected) VALUES (1, 'api', 0, 0)",
    );
    await expect(
      openDatabase(env.DB).change({ context: operatorContext, events: 0, statements: [] }),
    ).rejects.toThrow("left behind");
    await run("DELETE FROM rollcall_context");
  });

  it("keeps bans: set, changed and lifted, each with its end", async () => {
    const { id } = await person();
    since = await newestEvent(env.DB);
    await run("INSERT INTO rollcall_bans (user_id, since, until) VALUES (?, 0, 4102444800000)", id);
    await run("UPDATE rollcall_bans SET until = NULL WHERE user_id = ?", id);
    expect(await one("SELECT status FROM rollcall_users WHERE user_id = ?", id)).toEqual({ status: 1 });
    await run("DELETE FROM rollcall_bans WHERE user_id = ?", id);
    expect(await one("SELECT status FROM rollcall_users WHERE user_id = ?", id)).toEqual({ status: 0 });
    expect((await news()).map((row) => [row.type, row.data])).toEqual([
      ["banUser", '{"until":4102444800000}'],
      ["banUser", '{"until":[4102444800000,null]}'],
      ["unbanUser", null],
    ]);
  });

  it("keeps roles: grants, changes and takes back, but never the last owner's", async () => {
    const first = await person();
    const second = await person();
    since = await newestEvent(env.DB);
    const grant =
      "INSERT INTO rollcall_operators (user_id, role, granted, granted_by) VALUES (?, ?, 0, 'operator')";
    await run(grant, first.id, "owner");
    await run(grant, second.id, "viewer");
    await run("UPDATE rollcall_operators SET role = 'admin' WHERE user_id = ?", second.id);
    await run("DELETE FROM rollcall_operators WHERE user_id = ?", second.id);
    expect(types(await news())).toEqual(["grantRole", "grantRole", "grantRole", "revokeRole"]);
    for (const text of [
      "DELETE FROM rollcall_operators WHERE user_id = ?",
      "UPDATE rollcall_operators SET role = 'admin' WHERE user_id = ?",
    ])
      await expect(run(text, first.id)).rejects.toThrow("rollcall: last owner");
    expect(await one("SELECT role FROM rollcall_users WHERE user_id = ?", first.id)).toEqual({
      role: "owner",
    });
  });
});

describe("the trail is append-only", () => {
  it("refuses UPDATE, DELETE, and an INSERT over or before what is there", async () => {
    await person();
    const id = await newestEvent(env.DB);
    for (const text of [
      "UPDATE rollcall_events SET reason = 'x' WHERE id = ?",
      "DELETE FROM rollcall_events WHERE id = ?",
      "INSERT OR REPLACE INTO rollcall_events (id, type) VALUES (?, 'signIn')",
      "INSERT INTO rollcall_events (id, type) VALUES (? - 1, 'signIn')",
      "INSERT INTO rollcall_events (id, type) VALUES (?, 'signIn') ON CONFLICT (id) DO UPDATE SET type = 'signOut'",
    ])
      await expect(run(text, id)).rejects.toThrow("append-only");
    await expect(run("INSERT INTO rollcall_events (type) VALUES ('signIn')")).rejects.toThrow("append-only");
  });

  it("lets a person be erased from an event, once, and the fixed columns stay", async () => {
    await person();
    const id = await newestEvent(env.DB);
    const erase = (extra = "") =>
      run(
        `UPDATE rollcall_events SET ip = NULL, country = NULL, user_agent = NULL, user_label = NULL, actor_label = NULL, reason = NULL, data = NULL, salt = NULL, commitment = zeroblob(32)${extra} WHERE id = ?`,
        id,
      );
    await expect(erase(", type = 'signOut'")).rejects.toThrow("append-only");
    await erase();
    await expect(erase()).rejects.toThrow("append-only");
  });

  it("orders events that come in the same instant, and dates them", async () => {
    const before = Date.now();
    const { id } = await person();
    const ids = (await news()).map((row) => row.id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    const at = await one(
      "SELECT id / 4096 + 1577836800000 AS at FROM rollcall_events WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?) LIMIT 1",
      id,
    );
    expect(Math.abs(Number(at?.at) - before)).toBeLessThan(60_000);
  });
});

describe("a user who is gone", () => {
  it("keeps his uid and history, and takes them up again under the same id", async () => {
    const { id } = await person();
    const uid = (await one("SELECT uid FROM rollcall_users WHERE user_id = ?", id))?.uid;
    since = await newestEvent(env.DB);
    await run("DELETE FROM users WHERE id = ?", id);
    await run("DELETE FROM accounts WHERE userId = ?", id);
    await run("DELETE FROM sessions WHERE userId = ?", id);
    const rows = await news();
    expect(types(rows)).toEqual(["deleteUser", "unlinkAccount", "deleteSession"]);
    expect(rows.map((row) => row.uid)).toEqual([uid, uid, uid]);
    expect(await one("SELECT * FROM rollcall_users WHERE user_id = ?", id)).toBeNull();
    await run("INSERT INTO users (id, name) VALUES (?, 'Back again')", id);
    expect(await one("SELECT uid, sessions FROM rollcall_users WHERE user_id = ?", id)).toEqual({
      uid,
      sessions: 0,
    });
    expect(await one("SELECT * FROM rollcall_absent_users WHERE user_id = ?", id)).toBeNull();
  });
});
