/**
 * The words that the trigger sources share, each as `{{name(…)}}` in a .sql file. They exist because SQLite has no
 * functions of one's own: a fold, a look-up, the writing of an event stand in many triggers and must be the same in all.
 */

/**
 * A foreign value, made safe to keep: text is cut and marked where it held a NUL (at which `substr` stops),
 * a BLOB becomes hex. Never fails and never grows.
 */
export function fold(value: string, length = 256): string {
  return `iif(typeof(${value}) = 'blob', hex(substr(${value}, 1, 64)), substr(${value}, 1, ${length}) || iif(instr(${value}, char(0)), char(9216), ''))`;
}

/** Now in Unix milliseconds, or the time that a seeding or import carries. */
export const now =
  "coalesce((SELECT at FROM rollcall_context), CAST(round(unixepoch('subsec') * 1000) AS INTEGER))";

/** The next time-ordered id, always greater than the last event's (shared/event-id.ts). */
export const next = `max((${now} - 1577836800000) * 4096, (SELECT coalesce(max(id), 0) + 1 FROM rollcall_events))`;

/** The id of the event written last. */
export const last = "(SELECT max(id) FROM rollcall_events)";

/** The uid of a user id, whether a user has it now or only our history does. */
export function uid(userId: string): string {
  const id = fold(userId);
  return `coalesce((SELECT uid FROM rollcall_users WHERE user_id = ${id}), (SELECT max(uid) FROM rollcall_absent_users WHERE user_id = ${id}))`;
}

/** Gives a uid to a user id that we meet for the first time and that no user of the read model has. */
export function meet(userId: string): string {
  return `INSERT INTO rollcall_absent_users (uid, user_id) SELECT ${next}, ${fold(userId)} WHERE ${uid(userId)} IS NULL;`;
}

/** What an event calls a user: the name, else the e-mail, else the id. */
export function label(userId: string): string {
  return `coalesce((SELECT substr(coalesce(name, email, user_id), 1, 128) FROM rollcall_users WHERE user_id = ${fold(userId)}), ${fold(userId, 128)})`;
}

/** Our row of a live session, by its id in the app's table. */
export function liveSession(sessionId: string): string {
  return `(SELECT max(sid) FROM rollcall_sessions WHERE session_id = ${fold(sessionId)} AND ended IS NULL)`;
}

/** Whether a ban holds for the user id now. */
export function banned(userId: string): string {
  return `EXISTS (SELECT 1 FROM rollcall_bans WHERE user_id = ${fold(userId)} AND (until IS NULL OR until > CAST(round(unixepoch('subsec') * 1000) AS INTEGER)))`;
}

/** A user's providers as the read model keeps them: `,acme,dev,`. */
export function providers(uid: string): string {
  return `coalesce((SELECT substr(',' || group_concat(provider, ',') || ',', 1, 1000) FROM (SELECT DISTINCT provider FROM rollcall_accounts WHERE uid = ${uid} AND provider IS NOT NULL)), ',')`;
}

/** Brings a user's list of providers up to date with his accounts. */
export function refreshProviders(uid: string): string {
  return `UPDATE rollcall_users SET providers = ${providers(uid)} WHERE uid = ${uid};`;
}

/** How many sessions of a user have not ended. */
export function liveSessions(uid: string): string {
  return `(SELECT count(*) FROM rollcall_sessions s WHERE s.uid = ${uid} AND s.ended IS NULL)`;
}

/** The name of a provider as the read model keeps it: no comma, since they separate the list. */
export function provider(value: string): string {
  return `replace(${fold(value, 64)}, ',', '_')`;
}

interface EventParts {
  type: string;
  user: string;
  userLabel: string;
  session?: string;
  account?: string;
  provider?: string;
  code?: string;
  data?: string;
  /** further tables; `c` is always the context */
  from?: string;
}

/** Writes one event, attributed by the context where there is one. */
export function event(parts: EventParts): string {
  const { type, user, userLabel, session, account, provider, code, data, from } = parts;
  return `INSERT INTO rollcall_events (id, type, outcome, source, uid, sid, account, provider, actor_kind, actor, request_id, app, code, ip, country, user_agent, user_label, actor_label, reason, data, salt)
    SELECT ${next}, ${type}, 'success', coalesce(c.source, 'database'), ${user}, ${session ?? "NULL"}, ${account ?? "NULL"}, coalesce(${provider ?? "NULL"}, c.provider), c.actor_kind, coalesce(c.actor, iif(c.actor_kind = 'user', ${user}, NULL)), c.request_id, c.app, ${code ?? "NULL"}, c.ip, c.country, c.user_agent, ${userLabel}, iif(c.actor IS ${user}, NULL, c.actor_label), c.reason, ${data ?? "NULL"}, randomblob(16)
    FROM ${from ?? "(SELECT 1)"} LEFT JOIN rollcall_context c;`;
}

/** `{ column: [before, after] }` as JSON, for the columns that an UPDATE changed. */
export function changed(...columns: [name: string, length?: number][]): string {
  const row = ([name, length = 256]: [string, number?]) =>
    `SELECT '${name}' AS k, ${fold(`OLD.${name}`, length)} AS b, ${fold(`NEW.${name}`, length)} AS a WHERE OLD.${name} IS NOT NEW.${name}`;
  return `(SELECT json_group_object(k, json_array(b, a)) FROM (${columns.map(row).join(" UNION ALL ")}))`;
}

/** What the trail says of a new API key. The secret's hash is not part of it. */
export function apiKey(row: string): string {
  return `json_object('keyId', CAST(${row}.kid AS TEXT), 'name', ${row}.name, 'scopes', json(${row}.scopes), 'expires', ${row}.expires, 'allowedIps', json(${row}.allowed_ips))`;
}
