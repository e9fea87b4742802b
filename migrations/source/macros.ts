import { PROVIDER_FAULTS } from "../../shared/event-types.ts";

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

/** As `label`, of a uid that a user has. */
export function labelOf(uid: string): string {
  return `(SELECT substr(coalesce(name, email, user_id), 1, 128) FROM rollcall_users WHERE uid = ${uid})`;
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

/** The UTC day, in days since 1970, on which an id was made. */
export function dayOfId(id: string): string {
  return `(${id} / (4096 * 86400000) + 18262)`;
}

/** When an id was made, in Unix milliseconds. */
export function timeOfId(id: string): string {
  return `(${id} / 4096 + 1577836800000)`;
}

/** The codes of failed sign-ins for which the provider is to blame, as a list. */
export const providerFaults = PROVIDER_FAULTS.map((code) => `'${code}'`).join(", ");

/** Today, in days since 1970. */
export const today = `(${now} / 86400000)`;

const HOURS = [...Array(24).keys()];

/** The ISO week that a day lies in, counted from that of 1970-01-01, a Thursday. */
const week = (day: string) => `((${day} + 3) / 7)`;
const month = (day: string) => `strftime('%Y%m', ${day} * 86400, 'unixepoch')`;

/** Whether a user who was last seen on the day `was` (NULL for never) is new to the day, ISO week and month of `is`. */
function firstSeen(was: string, is: string): string[] {
  const isLater = `coalesce(${was}, -1) < ${is}`;
  const isOther = [week, month].map((of) => `${isLater} AND ${of(was)} IS NOT ${of(is)}`);
  return [isLater, ...isOther];
}

/** How far a kind has been counted. */
const total = (kind: string) =>
  `coalesce((SELECT total FROM rollcall_rollups WHERE kind = ${kind} ORDER BY day DESC LIMIT 1), 0)`;

/**
 * Counts a new event: one row written. Names of providers that could mean something in a JSON path are left out; the engine's
 * own never do.
 */
export function count(): string {
  const day = dayOfId("NEW.id");
  const hour = "NEW.id / (4096 * 3600000) % 24";
  const hasProvider =
    "NEW.type IN ('signIn', 'signInFailed') AND typeof(NEW.provider) = 'text' AND NEW.provider NOT GLOB '*[^A-Za-z0-9_-]*'";
  return `INSERT INTO rollcall_rollups (kind, day, total, suppressed, active_day, active_week, active_month, providers, ${HOURS.map((h) => `h${h}`).join(", ")})
    SELECT coalesce(NEW.type, ''), ${day}, ${total("coalesce(NEW.type, '')")} + 1,
      iif(NEW.outcome = 'failure' AND json_valid(NEW.data), coalesce(CAST(NEW.data ->> '$.suppressed' AS INTEGER), 0), 0),
      ${firstSeen("u.last_active_day", day)
        .map((is) => `u.uid IS NOT NULL AND ${is}`)
        .join(", ")},
      iif(${hasProvider}, json_object(NEW.provider, 1), NULL),
      ${HOURS.map((h) => `${hour} = ${h}`).join(", ")}
    FROM (SELECT 1) LEFT JOIN rollcall_users u ON NEW.type = 'signIn' AND u.uid = NEW.uid WHERE 1
    ON CONFLICT (kind, day) DO UPDATE SET total = excluded.total, suppressed = suppressed + excluded.suppressed,
      active_day = active_day + excluded.active_day, active_week = active_week + excluded.active_week, active_month = active_month + excluded.active_month,
      providers = iif(excluded.providers IS NULL OR length(providers) > 4000, providers, json_patch(coalesce(providers, '{}'), json_object(NEW.provider, coalesce(providers ->> NEW.provider, 0) + 1))),
      ${HOURS.map((h) => `h${h} = h${h} + excluded.h${h}`).join(", ")};`;
}

/** Counts a user as seen on a day, if he was not yet. Nothing is written for whom the read model does not have. */
export function seen(userId: string): string {
  const id = fold(userId);
  return `INSERT INTO rollcall_rollups (kind, day, total, active_day, active_week, active_month)
      SELECT 'signIn', ${today}, ${total("'signIn'")}, ${firstSeen("u.last_active_day", today).join(", ")} FROM rollcall_users u WHERE u.user_id = ${id} AND coalesce(u.last_active_day, -1) < ${today}
      ON CONFLICT (kind, day) DO UPDATE SET active_day = active_day + excluded.active_day, active_week = active_week + excluded.active_week, active_month = active_month + excluded.active_month;
    UPDATE rollcall_users SET last_active_day = ${today} WHERE user_id = ${id} AND coalesce(last_active_day, -1) < ${today};`;
}
