import type { UserFilter } from "../../shared/schemas/job.ts";
import { type Statement, sql } from "../db/sql.ts";
import { fitsFilter } from "./filter.ts";
import type { Term } from "./words.ts";

/** A user as the read model has him. */
export interface UserRow {
  uid: number;
  user_id: string;
  email: string | null;
  name: string | null;
  image: string | null;
  email_verified: string | null;
  status: number;
  role: string | null;
  providers: string;
  sessions: number;
  created: number | null;
  last_sign_in: number | null;
}

/** A row of a list's index: the user's columns are null where the index knows an id that no user has. */
export type ListedRow = { at: number; word: string } & (UserRow | { [Column in keyof UserRow]: null });

const COLUMNS: Statement = {
  text: "u.uid, u.user_id, u.email, u.name, u.image, u.email_verified, u.status, u.role, u.providers, u.sessions, u.created, u.last_sign_in",
  params: [],
};

/** The newest users first. One row read for each returned. */
export function usersByAge(before: number, count: number): Statement {
  return sql`SELECT u.uid AS at, '' AS word, ${COLUMNS} FROM rollcall_users u WHERE u.uid < ${before} ORDER BY u.uid DESC LIMIT ${count}`;
}

/** One row read for each returned, by rollcall_users_status. */
export function usersByStatus(status: number, before: number, count: number): Statement {
  return sql`SELECT u.uid AS at, '' AS word, ${COLUMNS} FROM rollcall_users u WHERE u.status = ${status} AND u.uid < ${before} ORDER BY u.uid DESC LIMIT ${count}`;
}

/** One row read for each returned, by rollcall_users_role. */
export function usersByRole(role: string, before: number, count: number): Statement {
  return sql`SELECT u.uid AS at, '' AS word, ${COLUMNS} FROM rollcall_users u WHERE u.role = ${role} AND u.role IS NOT NULL AND u.uid < ${before} ORDER BY u.uid DESC LIMIT ${count}`;
}

/** Two rows read for each returned: the account's index entry and the user. Who has two accounts there comes twice. */
export function usersByProvider(provider: string, before: number, count: number): Statement {
  return sql`SELECT a.uid AS at, '' AS word, ${COLUMNS}
    FROM (SELECT uid FROM rollcall_accounts WHERE provider = ${provider} AND uid < ${before} ORDER BY uid DESC LIMIT ${count}) a
    LEFT JOIN rollcall_users u ON u.uid = a.uid`;
}

/**
 * Words that begin with the term, in order, and their users; by `shared` only the first such word of a user comes with him.
 * Two rows read for each with a user, one for each without. `after` is where to go on, at first the term itself: a second
 * lower bound beside it would make SQLite start from that one, and `>` would make it read the last row again.
 */
export function usersByWord(term: Term, after: { word: string; uid: number }, count: number): Statement {
  return sql`SELECT w.uid AS at, w.word, ${COLUMNS}
    FROM (SELECT word, uid, shared FROM rollcall_words
      WHERE (word, uid) >= (${after.word}, ${after.uid + 1}) AND word < ${term.to}
      ORDER BY word, uid LIMIT ${count}) w
    LEFT JOIN rollcall_users u ON w.shared < ${term.length} AND u.uid = w.uid`;
}

/** Whether there is a further word that begins with the term. One row read. */
export function wordAfter(term: Term, word: string, uid: number): Statement {
  return sql`SELECT 1 FROM rollcall_words WHERE (word, uid) >= (${word}, ${uid + 1}) AND word < ${term.to} LIMIT 1`;
}

/** How many users have a word that begins with the term, counted up to a bound. One row read for each. */
export function countWords(term: Term, bound: number): Statement {
  return sql`SELECT count(*) AS count FROM (SELECT 1 FROM rollcall_words
    WHERE word >= ${term.from} AND word < ${term.to} AND shared < ${term.length} LIMIT ${bound})`;
}

/** How many users there are, and how many of them are banned. Two rows read. */
export function usersInAll(): Statement {
  const counter = (name: string) =>
    sql`coalesce((SELECT value FROM rollcall_counters WHERE name = ${name}), 0)`;
  return sql`SELECT ${counter("users")} AS "all", ${counter("banned")} AS banned`;
}

/** One row read. */
export function userById(userId: string): Statement {
  return sql`SELECT u.uid AS at, '' AS word, ${COLUMNS} FROM rollcall_users u WHERE u.user_id = ${userId}`;
}

/** A user with what his own page shows besides. */
export interface DetailRow extends UserRow {
  /** how many of `sessions` are over, though no sweep has ended them yet */
  overdue: number;
  ban_since: number | null;
  ban_until: number | null;
  ban_reason: string | null;
  metadata: string | null;
  state: string;
}

const DETAIL: Statement = {
  text: "FROM rollcall_users u LEFT JOIN rollcall_bans b ON b.user_id = u.user_id LEFT JOIN rollcall_metadata m ON m.uid = u.uid",
  params: [],
};

/** As one text, everything of a user that somebody decides. Sign-ins and sessions come and go by themselves: not they. */
const STATE: Statement = {
  text: "json_array(u.uid, u.email, u.name, u.image, u.email_verified, u.status, u.role, u.providers, b.since, b.until, b.reason, m.json)",
  params: [],
};

/** Four rows read at most, however many sessions he has, and one for each of them that is over. */
export function userDetail(userId: string, now: number): Statement {
  return sql`SELECT ${COLUMNS}, (SELECT count(*) FROM rollcall_sessions s WHERE s.uid = u.uid AND s.ended IS NULL AND s.expires_at <= ${now}) AS overdue,
    b.since AS ban_since, b.until AS ban_until, b.reason AS ban_reason, m.json AS metadata, ${STATE} AS state ${DETAIL} WHERE u.user_id = ${userId}`;
}

/** The state of a user that an `ETag` stands for; no row where there is no such user. Three rows read. */
export function userState(userId: string): Statement {
  return sql`SELECT ${STATE} ${DETAIL} WHERE u.user_id = ${userId}`;
}

/** Users for an export, the newest first. One row read for each, and for each that the filter leaves out. */
export function exportedUsers(filter: UserFilter, before: number, count: number): Statement {
  return sql`SELECT ${COLUMNS} FROM rollcall_users u WHERE u.uid < ${before} AND (${fitsFilter(filter)}) ORDER BY u.uid DESC LIMIT ${count}`;
}
