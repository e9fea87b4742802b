import type { EventType } from "../../shared/event-types.ts";
import { type Statement, sql } from "../db/sql.ts";

export interface EventRow {
  id: number;
  type: string;
  outcome: string;
  source: string;
  uid: number | null;
  sid: number | null;
  account: string | null;
  provider: string | null;
  actor_kind: string | null;
  actor: number | null;
  request_id: string | null;
  code: string | null;
  ip: number[] | null;
  country: string | null;
  user_agent: number | null;
  user_label: string | null;
  actor_label: string | null;
  reason: string | null;
  data: string | null;
}

/** The part of the trail that a page lies in, both ends included, and its direction. */
export interface Stretch {
  from: number;
  to: number;
  order: "desc" | "asc";
}

const COLUMNS =
  "id, type, outcome, source, uid, sid, account, provider, actor_kind, actor, request_id, code, ip, country, user_agent, user_label, actor_label, reason, data";

/** A compound of more terms is refused by D1. */
export const TYPES_MAX = 4;

/**
 * Events along one or several indexes, merged by id. Each condition must be one that an index is ordered by id for; reads one
 * row for each returned, and at most one more for each condition.
 */
function along(conditions: readonly Statement[], { from, to, order }: Stretch, count: number): Statement {
  const parts = conditions.map(
    (condition) =>
      sql`${{ text: `SELECT ${COLUMNS}`, params: [] }} FROM rollcall_events WHERE ${condition} AND id BETWEEN ${from} AND ${to}`,
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
  return sql`${{ text: `SELECT ${COLUMNS}`, params: [] }} FROM rollcall_events
    WHERE ip IS NOT NULL AND ip BETWEEN ${range.first} AND ${range.last} AND id BETWEEN ${from} AND ${to} LIMIT ${count}`;
}

/** One row read. */
export function eventById(id: number): Statement {
  return sql`${{ text: `SELECT ${COLUMNS}`, params: [] }} FROM rollcall_events WHERE id = ${id}`;
}
