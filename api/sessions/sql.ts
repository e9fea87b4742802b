import { type Statement, sql } from "../db/sql.ts";

/** A session as we keep it: those of the app beside us too, and the ended ones. */
export interface SessionRow {
  sid: number;
  session_id: string;
  uid: number;
  started: number | null;
  last_seen: number | null;
  expires: string | null;
  ended: number | null;
  why: string | null;
  ip: number[] | null;
  country: string | null;
  user_agent: number | null;
  provider: string | null;
}

const COLUMNS: Statement = {
  text: "sid, session_id, uid, started, last_seen, expires, ended, why, ip, country, user_agent, provider",
  params: [],
};

/** A session in a list's index, and whether it is one that the list asks for. */
export type ListedSession = SessionRow & { fits: number | null };

/** A stretch of a list: `count` sessions with `from` <= sid < `before`, the latest first. */
interface Stretch {
  from: number;
  before: number;
  count: number;
}

/** Sessions that have not ended; some may have run out since the last sweep. One row read for each. */
export function liveSessions(fits: Statement, { from, before, count }: Stretch): Statement {
  return sql`SELECT ${COLUMNS}, (${fits}) AS fits FROM rollcall_sessions WHERE ended IS NULL AND sid < ${before} AND sid >= ${from} ORDER BY sid DESC LIMIT ${count}`;
}

/** All sessions that ever were. One row read for each. */
export function allSessions(fits: Statement, { from, before, count }: Stretch): Statement {
  return sql`SELECT ${COLUMNS}, (${fits}) AS fits FROM rollcall_sessions WHERE sid < ${before} AND sid >= ${from} ORDER BY sid DESC LIMIT ${count}`;
}

/** One user's sessions. One row read for each. */
export function sessionsOfUser(uid: number, fits: Statement, { from, before, count }: Stretch): Statement {
  return sql`SELECT ${COLUMNS}, (${fits}) AS fits FROM rollcall_sessions WHERE uid = ${uid} AND sid < ${before} AND sid >= ${from} ORDER BY sid DESC LIMIT ${count}`;
}

/** One session. One row read. */
export function sessionById(sid: number): Statement {
  return sql`SELECT ${COLUMNS} FROM rollcall_sessions WHERE sid = ${sid}`;
}

/** The sessions that events from a block of addresses belong to. Two rows read for each event. */
export function sessionsFrom(
  range: { first: Uint8Array; last: Uint8Array },
  fits: Statement,
  count: number,
): Statement {
  return sql`SELECT ${COLUMNS}, (${fits}) AS fits
    FROM (SELECT sid AS event_sid, type AS event_type FROM rollcall_events WHERE ip IS NOT NULL AND ip BETWEEN ${range.first} AND ${range.last} LIMIT ${count}) e
    LEFT JOIN rollcall_sessions ON sid = event_sid AND event_type = 'signIn'`;
}

/** A session's user as a JSON array: id, name, e-mail, image. One row read. */
export function userOfSession(uid: number): Statement {
  return sql`SELECT json_array(user_id, name, email, image) FROM rollcall_users WHERE uid = ${uid}`;
}

export interface RevocableRow {
  session_id: string;
  ended: number | null;
  uid: number;
  user_id: string | null;
  role: string | null;
}

/** A session and its user, who may be gone. Two rows read. */
export function revocableSession(sid: number): Statement {
  return sql`SELECT s.session_id, s.ended, s.uid, coalesce(u.user_id, a.user_id) AS user_id, u.role
    FROM rollcall_sessions s LEFT JOIN rollcall_users u ON u.uid = s.uid LEFT JOIN rollcall_absent_users a ON a.uid = s.uid
    WHERE s.sid = ${sid}`;
}
