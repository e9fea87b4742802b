import type { D1Database } from "@cloudflare/workers-types";
import type { Action, ActionKind } from "./action.ts";

/** As many actions a statement: far below D1's limit of 2 MB a parameter. */
const CHUNK = 500;

/** A value of the action that is being loaded. */
const v = (name: keyof Action) => `(NEW.action ->> '${name}')`;

/** The id of a request as the trail keeps it (api/db/request-id.ts). */
const requestId = `unhex(${v("requestId")}, '-')`;

/** The context of a change, with the time that the story gives it. */
const begin = (
  expected: string,
) => `INSERT OR REPLACE INTO rollcall_context (one, source, at, actor_kind, actor, actor_label, ip, country, user_agent, provider, request_id, reason, session_end, session_code, began, expected)
  SELECT 1, ${v("source")}, ${v("at")}, ${v("actorKind")}, (SELECT uid FROM rollcall_users WHERE user_id = ${v("actor")}), ${v("actorLabel")}, unhex(${v("ip")}), ${v("country")}, (SELECT id FROM rollcall_user_agents WHERE text = ${v("agent")}), ${v("provider")}, ${requestId}, ${v("reason")}, ${v("sessionEnd")}, ${v("sessionCode")}, coalesce((SELECT max(id) FROM rollcall_events), 0), ${expected};`;
const end = `INSERT OR REPLACE INTO rollcall_context (one, began, expected, written)
  SELECT 1, began, expected, (SELECT count(*) FROM rollcall_events WHERE id > began) FROM rollcall_context;`;

const sessionsOfUser = `(SELECT count(*) FROM sessions WHERE userId = ${v("user")})`;
const accountsOfUser = `(SELECT count(*) FROM accounts WHERE userId = ${v("user")})`;
const insertAccount = `INSERT INTO accounts (id, userId, type, provider, providerAccountId, scope) VALUES (${v("account")}, ${v("user")}, 'oidc', ${v("provider")}, ${v("subject")}, 'openid profile email');`;
const insertSession = `INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (${v("session")}, ${v("token")}, ${v("user")}, ${v("expires")});`;

/** For each kind the events that it must leave, and the statements that a Worker would run for it. */
const CHANGES: Record<Exclude<ActionKind, "failure">, readonly [expected: string, statements: string]> = {
  signUp: [
    "3",
    `INSERT INTO users (id, name, email, emailVerified) VALUES (${v("user")}, ${v("name")}, ${v("email")}, ${v("emailVerified")}); ${insertAccount} ${insertSession}`,
  ],
  signIn: ["1", insertSession],
  seen: [
    "0",
    `UPDATE sessions SET expires = ${v("expires")} WHERE userId = ${v("user")} AND id = ${v("session")};`,
  ],
  link: ["1", insertAccount],
  unlink: ["1", `DELETE FROM accounts WHERE id = ${v("account")};`],
  endSession: ["1", `DELETE FROM sessions WHERE userId = ${v("user")} AND id = ${v("session")};`],
  endAll: [sessionsOfUser, `DELETE FROM sessions WHERE userId = ${v("user")};`],
  ban: [
    `1 + ${sessionsOfUser}`,
    `INSERT INTO rollcall_bans (user_id, email, since, until, reason) SELECT id, lower(email), ${v("at")}, ${v("until")}, ${v("reason")} FROM users WHERE id = ${v("user")}; DELETE FROM sessions WHERE userId = ${v("user")};`,
  ],
  unban: ["1", `DELETE FROM rollcall_bans WHERE user_id = ${v("user")};`],
  rename: ["1", `UPDATE users SET name = ${v("name")} WHERE id = ${v("user")};`],
  verify: ["1", `UPDATE users SET emailVerified = ${v("emailVerified")} WHERE id = ${v("user")};`],
  grant: [
    "1",
    `INSERT INTO rollcall_operators (user_id, role, granted, granted_by) VALUES (${v("user")}, ${v("role")}, ${v("at")}, iif(${v("actorKind")} = 'system', 'environment', 'operator'));`,
  ],
  deleteUser: [
    `1 + ${sessionsOfUser} + ${accountsOfUser}`,
    `DELETE FROM sessions WHERE userId = ${v("user")}; DELETE FROM accounts WHERE userId = ${v("user")}; DELETE FROM users WHERE id = ${v("user")};`,
  ],
};

/** What has no row to watch is an event alone, as it is in the Worker. */
const FAILURE = `INSERT INTO rollcall_events (id, type, outcome, source, uid, provider, actor_kind, actor, request_id, code, ip, country, user_agent, user_label, salt)
  SELECT max((${v("at")} - 1577836800000) * 4096, coalesce((SELECT max(id) + 1 FROM rollcall_events), 0)), ${v("type")}, 'failure', ${v("source")}, u.uid, ${v("provider")}, iif(u.uid IS NULL, NULL, 'user'), u.uid, ${requestId}, ${v("code")}, unhex(${v("ip")}), ${v("country")}, (SELECT id FROM rollcall_user_agents WHERE text = ${v("agent")}), coalesce(u.name, u.email), randomblob(16)
  FROM (SELECT 1) LEFT JOIN rollcall_users u ON u.user_id = ${v("user")};`;

/** The actions with ids of requests that say when they came, as those of real requests do (api/http/request-id.ts). */
function dated(actions: readonly Action[]): Action[] {
  const known = new Map<string, string>();
  return actions.map((action) => {
    const { requestId, at } = action;
    if (!requestId) return action;
    const time = at.toString(16).padStart(12, "0");
    const id = known.get(requestId) ?? `${time.slice(0, 8)}-${time.slice(8)}-7${requestId.slice(15)}`;
    known.set(requestId, id);
    return { ...action, requestId: id };
  });
}

/**
 * Plays the actions, oldest first, into the database. Each is one row put into a table that exists for this only; its
 * triggers do for the row what the Worker does in a batch (context, change, proof), thousands of times faster than
 * single statements would. The triggers of the diary do the rest, as they do for everybody.
 */
export async function loadActions(db: D1Database, actions: readonly Action[]): Promise<void> {
  const bodies: [string, string][] = Object.entries(CHANGES).map(([kind, [expected, statements]]) => [
    kind,
    `${begin(expected)} ${statements} ${end}`,
  ]);
  const clean = [db.prepare("DROP TABLE IF EXISTS rollcall_seed")];
  await db.batch([
    ...clean,
    db.prepare("CREATE TABLE rollcall_seed (action TEXT)"),
    ...[...bodies, ["failure", FAILURE]].map(([kind, body]) =>
      db.prepare(
        `CREATE TRIGGER rollcall_seed_${kind} AFTER INSERT ON rollcall_seed WHEN ${v("kind")} = '${kind}' BEGIN ${body} END`,
      ),
    ),
    db
      .prepare(
        "INSERT INTO rollcall_user_agents (text) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
      )
      .bind(JSON.stringify([...new Set(actions.map(({ agent }) => agent).filter(Boolean))])),
  ]);
  const insert = db.prepare("INSERT INTO rollcall_seed (action) SELECT value FROM json_each(?)");
  const story = dated(actions);
  for (let i = 0; i < story.length; i += CHUNK) {
    await insert.bind(JSON.stringify(story.slice(i, i + CHUNK))).run();
  }
  await db.batch(clean);
}
