import type { ActorKind } from "../../shared/event-types.ts";
import { REFUSED_RESULTS } from "../../shared/schemas/job.ts";
import { type Statement, sql } from "../db/sql.ts";

/** A job as its table has it. */
export interface JobRow {
  id: number;
  kind: string;
  status: string;
  code: string | null;
  total: number;
  position: number;
  succeeded: number;
  refused: number;
  chunk: number;
  filter: string | null;
  scanned: number | null;
  scan_to: number | null;
  until: number | null;
  reason: string | null;
  operator: number;
  api_key: number | null;
  actor_kind: ActorKind;
  actor: number | null;
  actor_label: string | null;
  request_id: string | null;
  ip: number[] | null;
  country: string | null;
  user_agent: string | null;
  created: number;
  started: number | null;
  finished: number | null;
}

/** A job with what it has counted, as JSON. */
export interface ShownJobRow extends JobRow {
  count: string | null;
}

const SHOWN: Statement = {
  text: `*, (SELECT json_object('sessions', sessions, 'users', users, 'left', spared) FROM rollcall_job_counts WHERE job = id AND part = 0) AS count`,
  params: [],
};

/** The newest jobs first. One row read for each, and one for each that has counted something. */
export function jobsBefore(id: number, count: number): Statement {
  return sql`SELECT ${SHOWN} FROM rollcall_jobs WHERE id < ${id} ORDER BY id DESC LIMIT ${count}`;
}

/** Two rows read at most. */
export function jobById(id: number): Statement {
  return sql`SELECT ${SHOWN} FROM rollcall_jobs WHERE id = ${id}`;
}

/** Writes a new job down; its id is that of the event just written. Returns the id. */
export function insertJob(job: JobRow): Statement {
  const ip = job.ip === null ? null : Uint8Array.from(job.ip);
  return sql`INSERT INTO rollcall_jobs (id, kind, status, total, chunk, filter, scanned, scan_to, until, reason,
      operator, api_key, actor_kind, actor, actor_label, request_id, ip, country, user_agent, created)
    SELECT max(id), ${job.kind}, ${job.status}, ${job.total}, ${job.chunk}, ${job.filter}, ${job.scanned}, ${job.scan_to}, ${job.until}, ${job.reason},
      ${job.operator}, ${job.api_key}, ${job.actor_kind}, ${job.actor}, ${job.actor_label}, ${job.request_id}, ${ip}, ${job.country}, ${job.user_agent}, ${job.created}
    FROM rollcall_events RETURNING id`;
}

export interface ItemRow {
  position: number;
  target: string | null;
  result: string | null;
  /** what its user is called now */
  label: string | null;
}

const ITEM = sql`position, target, result,
  (SELECT coalesce(name, email) FROM rollcall_users WHERE user_id = rollcall_job_items.target) AS label`;

/** A job's items in order. Two rows read for each. */
export function itemsAfter(job: number, position: number, count: number): Statement {
  return sql`SELECT ${ITEM} FROM rollcall_job_items
    WHERE job = ${job} AND position > ${position} ORDER BY position LIMIT ${count}`;
}

/** So many items are looked through at a time for those that were not done. */
export const ITEMS_LOOKED_AT = 600;

/** A job's items that were not done, among the next ones in order. One row read for each item that is looked at, and for each that is found. */
export function refusedAfter(job: number, position: number, count: number): Statement {
  return sql`SELECT ${ITEM} FROM rollcall_job_items
    WHERE job = ${job} AND position > ${position} AND position <= ${position + ITEMS_LOOKED_AT}
      AND result IN (SELECT value FROM json_each(${JSON.stringify(REFUSED_RESULTS)})) ORDER BY position LIMIT ${count}`;
}

/** The position of a job's last item; null where it has none. One row read. */
export function lastItem(job: number): Statement {
  return sql`SELECT max(position) AS position FROM rollcall_job_items WHERE job = ${job}`;
}

/** Items of a job that is being made: its id is that of the event just written. Each is `[position, target, input]`. */
export function insertItems(items: readonly (readonly [number, string | null, unknown])[]): Statement {
  return sql`INSERT INTO rollcall_job_items (job, position, target, input)
    SELECT (SELECT max(id) FROM rollcall_jobs), j.value->>0, j.value->>1, j.value->>2 FROM json_each(${JSON.stringify(items)}) j`;
}

/**
 * Takes the open job that has waited longest, for as long as `until`; a lease that has run out is nobody's. Reads the
 * jobs that are not finished, of which there are few.
 */
export function takeJob(lease: string, now: number, until: number): Statement {
  return sql`UPDATE rollcall_jobs SET lease = ${lease}, lease_until = ${until}, status = 'running', started = coalesce(started, ${now})
    WHERE finished IS NULL AND id = (SELECT id FROM rollcall_jobs WHERE finished IS NULL AND coalesce(lease_until, 0) <= ${now}
      ORDER BY coalesce(lease_until, 0), id LIMIT 1) RETURNING *`;
}

/** Gives a job back, for the next run to take at once. */
export function releaseJob(id: number, lease: string, now: number): Statement {
  return sql`UPDATE rollcall_jobs SET lease = NULL, lease_until = ${now} WHERE id = ${id} AND lease = ${lease}`;
}

/** The job, if it is still ours and open. */
export function heldJob(id: number, lease: string): Statement {
  return sql`SELECT * FROM rollcall_jobs WHERE id = ${id} AND lease = ${lease} AND finished IS NULL`;
}

/** Goes on in smaller steps, so that what fails is found without losing what would not. */
export function shrinkSteps(id: number, lease: string): Statement {
  return sql`UPDATE rollcall_jobs SET chunk = max(1, chunk / 8) WHERE id = ${id} AND lease = ${lease} RETURNING *`;
}
