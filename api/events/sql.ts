import type { EventType } from "../../shared/event-types.ts";
import { EVENT_COLUMNS } from "../db/event-row.ts";
import { type Statement, sql } from "../db/sql.ts";

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

/** What happened to a user, whoever did it. */
export function eventsOfUser(uid: number, stretch: Stretch, count: number): Statement {
  return along([sql`uid = ${uid}`], stretch, count);
}

/** What somebody did as an operator, and all that happened to him: his own acts are among that, see `isActOf`. */
export function eventsOfActor(uid: number, stretch: Stretch, count: number): Statement {
  return along(
    [
      sql`actor = ${uid} AND actor_kind <> 'user'`,
      sql`uid = ${uid} AND (actor IS NOT ${uid} OR actor_kind = 'user')`,
    ],
    stretch,
    count,
  );
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

/** Events from a block of addresses, in no order. One row read for each. */
export function eventsFromBlock(
  range: { first: Uint8Array; last: Uint8Array },
  { from, to }: Stretch,
  count: number,
): Statement {
  return sql`SELECT ${EVENT_COLUMNS} FROM rollcall_events
    WHERE ip IS NOT NULL AND ip BETWEEN ${range.first} AND ${range.last} AND id BETWEEN ${from} AND ${to} LIMIT ${count}`;
}

/** One row read. */
export function eventById(id: number): Statement {
  return sql`SELECT ${EVENT_COLUMNS} FROM rollcall_events WHERE id = ${id}`;
}
