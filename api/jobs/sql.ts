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

/** The newest jobs first. One row read for each. */
export function jobsBefore(id: number, count: number): Statement {
  return sql`SELECT * FROM rollcall_jobs WHERE id < ${id} ORDER BY id DESC LIMIT ${count}`;
}

/** One row read. */
export function jobById(id: number): Statement {
  return sql`SELECT * FROM rollcall_jobs WHERE id = ${id}`;
}

export interface ItemRow {
  position: number;
  target: string | null;
  result: string | null;
}

/** A job's items in order. One row read for each. */
export function itemsAfter(job: number, position: number, count: number): Statement {
  return sql`SELECT position, target, result FROM rollcall_job_items
    WHERE job = ${job} AND position > ${position} ORDER BY position LIMIT ${count}`;
}

/** So many items are looked through at a time for those that were not done. */
export const ITEMS_LOOKED_AT = 800;

/** A job's items that were not done, among the next ones in order. One row read for each item that is looked at. */
export function refusedAfter(job: number, position: number, count: number): Statement {
  return sql`SELECT position, target, result FROM rollcall_job_items
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
