import type { EventType } from "../../shared/event-types.ts";
import { EVENT_COLUMNS } from "../db/event-row.ts";
import { packRequestId } from "../db/request-id.ts";
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

/** What somebody did himself is in an index of its own: it is part of what happened to him and of what he did. */
const byHimself = (uid: number) => sql`uid = ${uid} AND actor = uid`;

/** What happened to a user, whoever did it; to several, at most `PEOPLE_MAX`, where they were merged. */
export function eventsOfUser(uids: readonly number[], stretch: Stretch, count: number): Statement {
  return along(
    uids.flatMap((uid) => [byHimself(uid), sql`uid = ${uid} AND uid IS NOT NULL AND actor IS NOT uid`]),
    stretch,
    count,
  );
}

/** What somebody did, a person or an API key, to whomever; several persons, at most `PEOPLE_MAX`, where they were merged. */
export function eventsByActor(ids: readonly number[], stretch: Stretch, count: number): Statement {
  return along(
    ids.flatMap((id) => [byHimself(id), sql`actor = ${id} AND actor IS NOT NULL AND actor IS NOT uid`]),
    stretch,
    count,
  );
}

/** A uid, and those that were merged with it. Reads a row or two for each of those. */
export function mergedWith(uid: number): Statement {
  const root = sql`coalesce((SELECT merged_into FROM rollcall_merges WHERE uid = ${uid}), ${uid})`;
  return sql`SELECT ${root} AS uid UNION ALL SELECT uid FROM rollcall_merges WHERE merged_into = ${root}`;
}

/** So many uids of one person a statement. */
export const PEOPLE_MAX = 2;

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

/** A session, whose it is, and when it ended, in Unix milliseconds. One row read. */
export function sessionById(sid: number): Statement {
  return sql`SELECT sid, uid, ended FROM rollcall_sessions WHERE sid = ${sid}`;
}

/** So many mass actions begun in a minute are looked through for a request's. */
const BEGUN_MAX = 50;

/**
 * Who began a mass action with a request, and when it was over, in Unix milliseconds: null while it is not, or when that is
 * forgotten. Reads a row for each that was begun between two ids.
 */
export function begunBy(requestId: string, from: number, to: number): Statement {
  return sql`SELECT e.actor, (SELECT finished FROM rollcall_jobs WHERE id = e.id) AS finished
    FROM (SELECT id, actor, request_id FROM rollcall_events
      WHERE type = 'createJob' AND type <> 'signIn' AND id BETWEEN ${from} AND ${to} ORDER BY id LIMIT ${BEGUN_MAX}) e
    WHERE e.request_id = ${packRequestId(requestId)} LIMIT 1`;
}

/** One row read. */
export function eventById(id: number): Statement {
  return sql`SELECT ${EVENT_COLUMNS} FROM rollcall_events WHERE id = ${id}`;
}
