import type { Job, JobKindName } from "../../shared/schemas/job.ts";
import { eventStatements } from "../db/event.ts";
import { sql } from "../db/sql.ts";
import { type Call, contextOf } from "../http/call.ts";
import type { JobKind } from "./kind.ts";
import { insertItems, type JobRow } from "./sql.ts";
import { jobOnWire } from "./wire.ts";

/** Items a statement: their JSON stays below D1's 2 MB a parameter, since a request has at most 1 MB. */
const ITEMS_A_STATEMENT = 2_000;

/** A job that is to be. */
export interface NewJob {
  kind: JobKindName;
  /** how it will be done */
  how: JobKind;
  /** counted before, for the progress to be measured by */
  total: number;
  reason: string | null;
  filter?: object;
  until?: number | null;
  /** the last id (of a user, a session) that is meant: what comes after the question is not */
  scanTo?: number;
  /** `[position, target, input]` of each, where they are known already */
  items?: readonly (readonly [number, string | null, unknown])[];
}

/** Writes a job down, with the `createJob` event whose id it takes, and has it begun as soon as the reply is out. */
export async function createJob(call: Call, job: NewJob): Promise<Job> {
  const { actor, client, requestId } = call;
  const context = contextOf(call, { reason: job.reason });
  const items = job.items ?? [];
  const event = eventStatements({
    type: "createJob",
    outcome: "success",
    context,
    data: { kind: job.kind, total: job.total, ...(job.filter ? { filter: job.filter } : {}) },
  });
  const parts = Array.from({ length: Math.ceil(items.length / ITEMS_A_STATEMENT) }, (_, i) =>
    insertItems(items.slice(i * ITEMS_A_STATEMENT, (i + 1) * ITEMS_A_STATEMENT)),
  );
  const results = await call.database.change<JobRow[][]>({
    context,
    events: 1,
    statements: [
      ...event,
      sql`INSERT INTO rollcall_jobs (id, kind, status, total, chunk, filter, scanned, scan_to, until, reason,
          operator, api_key, actor_kind, actor, actor_label, request_id, ip, country, user_agent, created)
        SELECT (SELECT max(id) FROM rollcall_events), ${job.kind}, 'queued', ${job.total}, ${job.how.chunk},
          ${job.filter ? JSON.stringify(job.filter) : null}, ${job.scanTo === undefined ? null : 0}, ${job.scanTo ?? null},
          ${job.until ?? null}, ${job.reason}, ${actor.uid}, ${actor.kid}, ${context.actor.kind}, ${context.actor.uid}, ${context.actor.label}, ${requestId},
          ${client.ip}, ${client.country}, ${client.userAgent?.slice(0, 256) ?? null}, ${Date.now()} RETURNING *`,
      ...parts,
    ],
  });
  const row = results[event.length]?.[0];
  if (!row) throw new Error("the job was not written");
  call.accepted = true;
  return jobOnWire(row);
}
