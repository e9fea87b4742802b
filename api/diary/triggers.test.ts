import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../db/database.ts";
import { DatabaseError } from "../db/errors.ts";
import type { EventRow } from "../db/event-row.ts";
import { sql } from "../db/sql.ts";
import { newestEvent, operatorContext, trail } from "../test/trail.ts";

const run = (text: string, ...params: unknown[]) =>
  env.DB.prepare(text)
    .bind(...params)
    .run();
const one = (text: string, ...params: unknown[]) =>
  env.DB.prepare(text)
    .bind(...params)
    .first<Record<string, unknown>>();
const types = (rows: EventRow[]) => rows.map((row) => row.type);

let n = 0;
/** A user with one account and one session, made as a stock app would. */
async function person(): Promise<{ id: string; account: string; session: string; token: string }> {
  n += 1;
  const ids = { id: `user-${n}`, account: `account-${n}`, session: `session-${n}`, token: `token-${n}` };
  await run(
    "INSERT INTO users (id, name, email) VALUES (?, ?, ?)",
    ids.id,
    `Person ${n}`,
    `person${n}@example.com`,
  );
  await run(
    "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?, ?, 'oidc', 'dev', ?)",
    ids.account,
    ids.id,
    `subject-${n}`,
  );
  await run(
    "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, '2999-01-01T00:00:00.000Z')",
    ids.session,
    ids.token,
    ids.id,
  );
  return ids;
}

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

describe("a stock app's writes are recorded without an actor", () => {
  it("records sign-up, sign-in and sign-out", async () => {
    const { id, token } = await person();
    await run("DELETE FROM sessions WHERE sessionToken = ?", token);
    const rows = await news();
    expect(types(rows)).toEqual(["createUser", "linkAccount", "signIn", "deleteSession"]);
    expect(new Set(rows.map((row) => row.uid)).size).toBe(1);
    expect(rows.every((row) => row.source === "database" && row.actor_kind === null)).toBe(true);
    expect(rows[3]?.user_label).toBe(`Person ${n}`);
    const user = await one("SELECT * FROM rollcall_users WHERE user_id = ?", id);
    expect(user).toMatchObject({ providers: ",dev,", sessions: 0, status: 0 });
    expect(user?.last_sign_in).toBeGreaterThan(0);
  });

  it("keeps before and after of each changed field, and nothing of an update that changes nothing", async () => {
    const { id } = await person();
    since = await newestEvent(env.DB);
    await run("UPDATE users SET name = name WHERE id = ?", id);
    expect(await news()).toEqual([]);
    await run("UPDATE users SET name = 'New', email = 'new@example.com' WHERE id = ?", id);
    const rows = await news();
    expect(types(rows)).toEqual(["updateUser"]);
    expect(JSON.parse(rows[0]?.data ?? "")).toEqual({
      name: [`Person ${n}`, "New"],
      email: [`person${n}@example.com`, "new@example.com"],
    });
  });

  it("tells an expired session from one that the app ended", async () => {
    const { id } = await person();
    for (const [session, expires] of [
      ["past", "2020-01-01T00:00:00.000Z"],
      ["unreadable", "soon"],
    ])
      await run(
        "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?2, ?3)",
        session,
        id,
        expires,
      );
    since = await newestEvent(env.DB);
    await run("DELETE FROM sessions WHERE userId = ?", id);
    expect(types(await news()).sort()).toEqual(["deleteSession", "expireSession", "expireSession"]);
  });

  it("gives each of ten thousand sessions that one statement ends an event of its own, in order", async () => {
    const { id } = await person();
    await run(
      "INSERT INTO sessions (id, sessionToken, userId, expires) SELECT 'bulk' || value, 'bulk' || value, ?, '2999-01-01T00:00:00.000Z' FROM json_each(?)",
      id,
      JSON.stringify([...Array(10_000).keys()]),
    );
    since = await newestEvent(env.DB);
    await run("DELETE FROM sessions WHERE id LIKE 'bulk%'");
    const rows = await news();
    expect(rows.length).toBe(10_000);
    expect(new Set(rows.map((row) => row.sid)).size).toBe(10_000);
    expect(await one("SELECT sessions FROM rollcall_users WHERE user_id = ?", id)).toEqual({ sessions: 1 });
  });

  it("follows an account to its new owner, and a session to its new token", async () => {
    const from = await person();
    const to = await person();
    since = await newestEvent(env.DB);
    await run("UPDATE accounts SET userId = ? WHERE id = ?", to.id, from.account);
    await run("UPDATE sessions SET sessionToken = 'rotated' WHERE id = ?", from.session);
    expect(types(await news())).toEqual(["unlinkAccount", "linkAccount", "updateSession"]);
    expect(await one("SELECT providers FROM rollcall_users WHERE user_id = ?", from.id)).toEqual({
      providers: ",",
    });
  });

  it("takes a rolling end for a sign of life and no event", async () => {
    const { session } = await person();
    await run("UPDATE rollcall_sessions SET last_seen = 0 WHERE session_id = ?", session);
    since = await newestEvent(env.DB);
    await run("UPDATE sessions SET expires = '2999-02-02T00:00:00.000Z' WHERE id = ?", session);
    expect(await news()).toEqual([]);
    expect(
      (await one("SELECT last_seen FROM rollcall_sessions WHERE session_id = ?", session))?.last_seen,
    ).toBeGreaterThan(0);
  });
});

describe("INSERT OR REPLACE, which fires no delete trigger", () => {
  it("is an update of a user, not a second one", async () => {
    const { id } = await person();
    since = await newestEvent(env.DB);
    await run(
      "INSERT OR REPLACE INTO users (id, name, email) VALUES (?, 'Replaced', ?)",
      id,
      `person${n}@example.com`,
    );
    const rows = await news();
    expect(types(rows)).toEqual(["updateUser"]);
    expect(rows[0]?.code).toBe("replaced");
    expect(await one("SELECT name FROM rollcall_users WHERE user_id = ?", id)).toEqual({ name: "Replaced" });
  });

  it("ends the replaced session and unlinks the replaced account", async () => {
    const old = await person();
    const other = await person();
    since = await newestEvent(env.DB);
    await run(
      "INSERT OR REPLACE INTO sessions (id, sessionToken, userId, expires) VALUES ('fresh', ?, ?, '2999-01-01T00:00:00.000Z')",
      old.token,
      other.id,
    );
    await run(
      "INSERT OR REPLACE INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?, ?, 'oidc', 'acme', 'subject-new')",
      old.account,
      other.id,
    );
    expect(types(await news())).toEqual(["deleteSession", "signIn", "unlinkAccount", "linkAccount"]);
    expect(await one("SELECT * FROM rollcall_replaced")).toBeNull();
    expect(await one("SELECT sessions, providers FROM rollcall_users WHERE user_id = ?", old.id)).toEqual({
      sessions: 0,
      providers: ",",
    });
    expect(await one("SELECT sessions, providers FROM rollcall_users WHERE user_id = ?", other.id)).toEqual({
      sessions: 2,
      providers: ",acme,dev,",
    });
    expect(await one("SELECT why FROM rollcall_sessions WHERE session_id = ?", old.session)).toEqual({
      why: "replaced",
    });
  });

  it("leaves no false event behind an OR IGNORE that did nothing", async () => {
    const old = await person();
    since = await newestEvent(env.DB);
    await run(
      "INSERT OR IGNORE INTO sessions (id, sessionToken, userId, expires) VALUES ('ignored', ?, ?, '2999-01-01T00:00:00.000Z')",
      old.token,
      old.id,
    );
    expect(await news()).toEqual([]);
    await run("DELETE FROM sessions WHERE id = ?", old.session);
    await run(
      "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES ('ignored', ?, ?, '2999-01-01T00:00:00.000Z')",
      old.token,
      old.id,
    );
    expect(types(await news())).toEqual(["deleteSession", "signIn"]);
  });
});

describe("the three refusals", () => {
  it("refuses a second user with an e-mail, whatever the conflict clause, and keeps the first", async () => {
    const { id } = await person();
    for (const or of ["", "OR REPLACE ", "OR IGNORE "])
      await expect(
        run(`INSERT ${or}INTO users (id, email) VALUES ('thief', 'person${n}@example.com')`),
      ).rejects.toThrow("rollcall: users.email is taken");
    const other = await person();
    await expect(
      run("UPDATE users SET email = ? WHERE id = ?", `person${n - 1}@example.com`, other.id),
    ).rejects.toThrow("rollcall:");
    expect(await one("SELECT id FROM users WHERE id = ?", id)).toEqual({ id });
  });

  it("refuses a second owner of an identity", async () => {
    await person();
    const other = await person();
    const again = ["again", other.id, `subject-${n - 1}`];
    await expect(
      run(
        "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?, ?, 'oidc', 'dev', ?)",
        ...again,
      ),
    ).rejects.toThrow("rollcall: account is linked already");
    await expect(
      run("UPDATE accounts SET providerAccountId = ? WHERE id = ?", again[2], other.account),
    ).rejects.toThrow("rollcall:");
  });

  it("refuses sessions and accounts of a banned user, until the ban is over", async () => {
    const { id } = await person();
    const signIn = () =>
      run(
        "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES ('b', 'b', ?, '2999-01-01T00:00:00.000Z')",
        id,
      );
    await run("INSERT INTO rollcall_bans (user_id, since) VALUES (?, 0)", id);
    await expect(signIn()).rejects.toThrow("rollcall: user is banned");
    await expect(
      run(
        "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES ('b', ?, 'oidc', 'dev', 'b')",
        id,
      ),
    ).rejects.toThrow("rollcall: user is banned");
    const other = await person();
    for (const text of [
      "UPDATE accounts SET userId = ? WHERE id = ?",
      "UPDATE sessions SET userId = ? WHERE id = ?",
    ])
      await expect(run(text, id, text.includes("accounts") ? other.account : other.session)).rejects.toThrow(
        "rollcall: user is banned",
      );
    await run("UPDATE rollcall_bans SET until = 1 WHERE user_id = ?", id);
    await signIn();
  });
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
