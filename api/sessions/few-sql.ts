import { type Statement, sql } from "../db/sql.ts";
import { rolesOutOfReach } from "../directory/target.ts";
import type { IpRange } from "../wire/ip.ts";
import type { Acting } from "./revoke-sql.ts";

/** A session that was looked at: whether it is meant, and whether it stays all the same. */
export interface FewRow {
  sid: number | null;
  uid: number;
  fits: number | null;
  stays: number;
}

/** Judges sessions by their users; reads the user of each that fits. */
function judged(sessions: Statement, { uid, role }: Acting): Statement {
  return sql`SELECT sid, uid, fits, fits IS TRUE AND EXISTS (SELECT 1 FROM rollcall_users u WHERE u.uid = s.uid AND u.uid <> ${uid} AND u.role IN (${rolesOutOfReach(role)})) AS stays
    FROM (${sessions}) s`;
}

/** Live sessions from an id on. At most two rows read for each. */
export function fewLive(from: number, fits: Statement, acting: Acting, count: number): Statement {
  return judged(
    sql`SELECT sid, uid, (${fits}) AS fits FROM rollcall_sessions WHERE ended IS NULL AND sid >= ${from} ORDER BY sid LIMIT ${count}`,
    acting,
  );
}

/** A user's live sessions, by the app's own table: of those that have ended none is looked at. At most four rows read for each. */
export function fewOfUser(userId: string, fits: Statement, acting: Acting, count: number): Statement {
  return judged(
    sql`SELECT sid, uid, (${fits}) AS fits FROM (SELECT id AS theirs FROM sessions WHERE userId = ${userId} LIMIT ${count})
      LEFT JOIN rollcall_sessions ON session_id = theirs AND ended IS NULL`,
    acting,
  );
}

/** The sessions that events from a block of addresses belong to; a row for each event. At most three rows read for each. */
export function fewFromBlock(
  { first, last }: IpRange,
  fits: Statement,
  acting: Acting,
  count: number,
): Statement {
  return judged(
    sql`SELECT sid, uid, (${fits}) AS fits
      FROM (SELECT sid AS event_sid, type AS event_type FROM rollcall_events WHERE ip IS NOT NULL AND ip BETWEEN ${first} AND ${last} LIMIT ${count}) e
      LEFT JOIN rollcall_sessions ON sid = event_sid AND event_type = 'signIn'`,
    acting,
  );
}
