import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { EventRow } from "../db/event-row.ts";
import { one, person, run } from "../test/person.ts";
import { newestEvent, trail } from "../test/trail.ts";

const types = (rows: EventRow[]) => rows.map((row) => row.type);

let since = 0;
const news = () => trail(env.DB, since);
beforeEach(async () => {
  since = await newestEvent(env.DB);
});

describe("a stock app's writes are recorded without an actor", () => {
  it("records sign-up, sign-in and sign-out", async () => {
    const { id, name, token } = await person();
    await run("DELETE FROM sessions WHERE sessionToken = ?", token);
    const rows = await news();
    expect(types(rows)).toEqual(["createUser", "linkAccount", "signIn", "deleteSession"]);
    expect(new Set(rows.map((row) => row.uid)).size).toBe(1);
    expect(rows.every((row) => row.source === "database" && row.actor_kind === null)).toBe(true);
    expect(rows[3]?.user_label).toBe(name);
    const user = await one("SELECT * FROM rollcall_users WHERE user_id = ?", id);
    expect(user).toMatchObject({ providers: ",dev,", sessions: 0, status: 0 });
    expect(user?.last_sign_in).toBeGreaterThan(0);
  });

  it("keeps before and after of each changed field, and nothing of an update that changes nothing", async () => {
    const { id, name, email } = await person();
    since = await newestEvent(env.DB);
    await run("UPDATE users SET name = name WHERE id = ?", id);
    expect(await news()).toEqual([]);
    await run("UPDATE users SET name = 'New', email = 'new@example.com' WHERE id = ?", id);
    const rows = await news();
    expect(types(rows)).toEqual(["updateUser"]);
    expect(JSON.parse(rows[0]?.data ?? "")).toEqual({
      name: [name, "New"],
      email: [email, "new@example.com"],
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
    const { id, email } = await person();
    since = await newestEvent(env.DB);
    await run("INSERT OR REPLACE INTO users (id, name, email) VALUES (?, 'Replaced', ?)", id, email);
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
    const { id, email } = await person();
    for (const or of ["", "OR REPLACE ", "OR IGNORE "])
      await expect(run(`INSERT ${or}INTO users (id, email) VALUES ('thief', ?)`, email)).rejects.toThrow(
        "rollcall: users.email is taken",
      );
    const other = await person();
    await expect(run("UPDATE users SET email = ? WHERE id = ?", email, other.id)).rejects.toThrow(
      "rollcall:",
    );
    expect(await one("SELECT id FROM users WHERE id = ?", id)).toEqual({ id });
  });

  it("refuses a second owner of an identity", async () => {
    const { subject } = await person();
    const other = await person();
    const again = ["again", other.id, subject];
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
