import type { EventType } from "../../shared/event-types.ts";
import { EVENT_COLUMNS } from "../db/event-row.ts";
import { join, type Statement, sql } from "../db/sql.ts";

/** The part of the trail that a page lies in, both ends included, and its direction. */
export interface Stretch {
  from: number;
  to: number;
  order: "desc" | "asc";
}

/** A compound of more terms is refused by D1. */
export const TYPES_MAX = 4;

/**
 * Events along one or several indexes, merged by id. Each condition must be one that an index is ordered by id for; reads one
 * row for each returned, and at most one more for each condition.
 */
function along(conditions: readonly Statement[], { from, to, order }: Stretch, count: number): Statement {
  const parts = conditions.map(
    (condition) =>
      sql`SELECT ${EVENT_COLUMNS} FROM rollcall_events WHERE ${condition} AND id BETWEEN ${from} AND ${to}`,
  );
  return {
    text: `${parts.map((part) => part.text).join(" UNION ALL ")} ORDER BY id ${order === "asc" ? "ASC" : "DESC"} LIMIT ?`,
    params: [...parts.flatMap((part) => part.params), count],
  };
}

export function allEvents(stretch: Stretch, count: number): Statement {
  return along([sql`1`], stretch, count);
}

/** What happened to a user, whoever did it; to several, where they were merged. They must be at most four. */
export function eventsOfUser(uids: readonly number[], stretch: Stretch, count: number): Statement {
  return along(
    uids.map((uid) => sql`uid = ${uid}`),
    stretch,
    count,
  );
}

/** A uid, and those that were merged with it. Reads a row for each, and two more. */
export function mergedWith(uid: number): Statement {
  const root = sql`coalesce((SELECT merged_into FROM rollcall_merges WHERE uid = ${uid}), ${uid})`;
  return sql`SELECT ${root} AS uid UNION ALL SELECT uid FROM rollcall_merges WHERE merged_into = ${root}`;
}

/** So many uids of one person a statement. */
export const PEOPLE_MAX = 2;

/**
 * What some of a person's uids did as operators, or all that happened to them: what they did as users is among that. What one
 * of `all` did as an operator comes once, by the one who did it.
 */
export function eventsOfPerson(
  uids: readonly number[],
  all: readonly number[],
  stretch: Stretch,
  count: number,
): Statement {
  const byOther = join(
    all.map((uid) => sql`actor IS NOT ${uid}`),
    " AND ",
  );
  return along(
    uids.flatMap((uid) => [
      sql`actor = ${uid} AND actor_kind <> 'user'`,
      sql`uid = ${uid} AND (actor_kind IS 'user' OR (${byOther}))`,
    ]),
    stretch,
    count,
  );
}

/** What an API key did. */
export function eventsOfKey(kid: number, stretch: Stretch, count: number): Statement {
  return along([sql`actor = ${kid} AND actor_kind <> 'user'`], stretch, count);
}

/** The types must not hold `signIn`, which the index leaves out, and be at most `TYPES_MAX`. */
export function eventsOfTypes(types: readonly EventType[], stretch: Stretch, count: number): Statement {
  return along(
    types.map((type) => sql`type = ${type} AND type <> 'signIn'`),
    stretch,
    count,
  );
}

export function eventsFromAddress(ip: Uint8Array, stretch: Stretch, count: number): Statement {
  return along([sql`ip = ${ip} AND ip IS NOT NULL`], stretch, count);
}

/** The ids of events from a block of addresses, in no order. One row read for each. */
export function idsFromBlock(range: { first: Uint8Array; last: Uint8Array }, count: number): Statement {
  return sql`SELECT id FROM rollcall_events WHERE ip IS NOT NULL AND ip BETWEEN ${range.first} AND ${range.last} LIMIT ${count}`;
}

/** Events by their ids, at most 90. One row read for each. */
export function eventsById(ids: readonly number[], order: Stretch["order"]): Statement {
  const list = join(
    ids.map((id) => sql`${id}`),
    ", ",
  );
  const direction: Statement = { text: order === "asc" ? "ASC" : "DESC", params: [] };
  return sql`SELECT ${EVENT_COLUMNS} FROM rollcall_events WHERE id IN (${list}) ORDER BY id ${direction}`;
}

/** The last event's id. One row read. */
export function newestEvent(): Statement {
  return sql`SELECT id FROM rollcall_events ORDER BY id DESC LIMIT 1`;
}

/** A session and whose it is. One row read. */
export function sessionById(sid: number): Statement {
  return sql`SELECT sid, uid FROM rollcall_sessions WHERE sid = ${sid}`;
}

/** One row read. */
export function eventById(id: number): Statement {
  return sql`SELECT ${EVENT_COLUMNS} FROM rollcall_events WHERE id = ${id}`;
}
