import type { Role } from "../../shared/permissions.ts";
import { type Statement, sql } from "../db/sql.ts";
import { rolesOutOfReach } from "../directory/target.ts";

/** Sessions that a mass action means, up to a last one. */
export interface Meant {
  fits: Statement;
  uid: number | Statement | undefined;
  /** the session that is spared, if one is */
  spared: number | null;
  last: number;
}

/**
 * The condition for those that have to be looked at. `+` keeps the planner from walking along all live sessions where those of
 * one user are asked for.
 */
function inReach({ uid, spared, last }: Meant): Statement {
  const whose = uid === undefined ? sql`ended IS NULL` : sql`uid = ${uid} AND +ended IS NULL`;
  return sql`${whose} AND sid <= ${last} AND sid IS NOT ${spared}`;
}

function isMeant(meant: Meant): Statement {
  return sql`${inReach(meant)} AND (${meant.fits})`;
}

/** A condition: the session's user has a role on which the actor may not act. Reads the operators, once a statement. */
function isProtected({ uid, role }: Acting): Statement {
  return sql`uid IN (SELECT uid FROM rollcall_users WHERE role IS NOT NULL AND role IN (${rolesOutOfReach(role)}) AND uid <> ${uid})`;
}

/** Who ends sessions: his own may go, others' only where he outranks their users. */
export interface Acting {
  uid: number;
  role: Role | null;
}

export interface CountRow {
  /** how many were looked at, and the last of them */
  looked: number;
  last: number | null;
  sessions: number;
  left: number;
  /** a JSON array */
  uids: string;
}

/**
 * Looks at the next `count` live sessions after one, in the order of their beginning, and counts those that are meant. One
 * row read for each, two where its device matters: a tenth of a second or two at a hundred thousand.
 */
export function countAfter(sid: number, meant: Meant, acting: Acting, count: number): Statement {
  return sql`SELECT count(*) AS looked, max(sid) AS last, coalesce(sum(fits AND NOT stays), 0) AS sessions, coalesce(sum(fits AND stays), 0) AS "left",
      json_group_array(DISTINCT uid) FILTER (WHERE fits AND NOT stays) AS uids
    FROM (SELECT sid, uid, coalesce((${meant.fits}), 0) AS fits, ${isProtected(acting)} AS stays FROM rollcall_sessions
      WHERE ${inReach(meant)} AND sid > ${sid} ORDER BY sid LIMIT ${count})`;
}

/** Whether a session is among them; one row read. */
export function isAmong(sid: number, meant: Meant): Statement {
  return sql`SELECT 1 FROM rollcall_sessions WHERE ${isMeant(meant)} AND sid = ${sid}`;
}

/** The first of them after one, in the order of their beginning. One row read for each live session on the way. */
export function meantAfter(sid: number, meant: Meant, acting: Acting, count: number): Statement {
  return sql`SELECT sid FROM rollcall_sessions WHERE ${isMeant(meant)} AND sid > ${sid} AND NOT ${isProtected(acting)} ORDER BY sid LIMIT ${count}`;
}

/** The users whose sessions stay, since the actor may not act on them, and how many. Reads the operators' sessions. */
export function sparedUsers(meant: Meant, { uid, role }: Acting): Statement {
  const theirs = sql`SELECT count(*) FROM rollcall_sessions WHERE ${isMeant({ ...meant, uid: sql`u.uid` })}`;
  const whose = meant.uid === undefined ? sql`TRUE` : sql`u.uid = ${meant.uid}`;
  return sql`SELECT user_id, sessions FROM (SELECT u.uid, u.user_id, (${theirs}) AS sessions FROM rollcall_users u
    WHERE u.role IS NOT NULL AND u.role IN (${rolesOutOfReach(role)}) AND u.uid <> ${uid} AND ${whose}) WHERE sessions > 0`;
}

/** The rows of the app's table for some of our sessions; four rows read for each. Only users who may be acted on. */
function theirRows(sids: readonly number[], { uid, role }: Acting): Statement {
  return sql`SELECT s.sessionToken FROM json_each(${JSON.stringify(sids)}) j CROSS JOIN rollcall_sessions r ON r.sid = j.value AND r.ended IS NULL
    LEFT JOIN rollcall_users u ON u.uid = r.uid LEFT JOIN rollcall_absent_users a ON u.uid IS NULL AND a.uid = r.uid
    CROSS JOIN sessions s ON s.userId = coalesce(u.user_id, a.user_id) AND s.id = r.session_id
    WHERE u.role IS NULL OR u.uid = ${uid} OR u.role NOT IN (${rolesOutOfReach(role)})`;
}

/** Ends sessions by our ids: how many there are to end, and the statement. At most 10,000 a statement. */
export function endSessions(
  sids: readonly number[],
  acting: Acting,
): { count: Statement; statement: Statement } {
  const rows = theirRows(sids, acting);
  return {
    count: sql`SELECT count(*) FROM (${rows})`,
    statement: sql`DELETE FROM sessions WHERE sessionToken IN (${rows}) RETURNING id`,
  };
}

/** The newest session's id. One row read. */
export function lastSession(): Statement {
  return sql`SELECT coalesce(max(sid), 0) AS sid FROM rollcall_sessions`;
}
