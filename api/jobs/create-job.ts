import type { Job, JobKindName } from "../../shared/schemas/job.ts";
import { eventStatements } from "../db/event.ts";
import { sql } from "../db/sql.ts";
import { type Call, contextOf } from "../http/call.ts";
import type { JobKind } from "./kind.ts";
import { insertItems, insertJob, type ShownJobRow } from "./sql.ts";
import { jobOnWire } from "./wire.ts";

/** Items a statement: their JSON stays below D1's 2 MB a parameter, since a request has at most 1 MB. */
const ITEMS_A_STATEMENT = 2_000;

/** A job that is to be. */
export interface NewJob {
  kind: JobKindName;
  /** how it will be done */
  how: JobKind;
  /** counted before, for the progress to be measured by; 0 where the job counts by itself */
  total: number;
  reason: string | null;
  filter?: object;
  until?: number | null;
  /** the last id (of a user, a session) that is meant: what comes after the question is not */
  scanTo?: number;
  /** `[position, target, input]` of each, where they are known already */
  items?: readonly (readonly [number, string | null, unknown])[];
}

/**
 * Writes a job down, with the `createJob` event whose id it takes, and has it begun as soon as the reply is out. Returns the
 * reply, which `replyOf` makes of the job: it is kept in the same transaction for whoever asks again.
 */
export async function createJob<Reply extends { job: Job | null }>(
  call: Call,
  job: NewJob,
  replyOf: (job: Job) => Reply,
): Promise<Reply> {
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
  const row = rowOf(call, job);
  const reply = JSON.stringify(replyOf(jobOnWire(row)));
  const results = await call.database.change<{ id: number }[][]>({
    context,
    events: 1,
    statements: [...event, insertJob(row), ...parts],
    reply: {
      status: 202,
      json: sql`json_set(${reply}, '$.job.id', (SELECT CAST(max(id) AS TEXT) FROM rollcall_jobs))`,
    },
  });
  const made = results[event.length]?.[0];
  if (!made) throw new Error("the job was not written");
  call.accepted = true;
  return replyOf(jobOnWire({ ...row, id: made.id }));
}

/** The job as its table will have it, but for its id. */
function rowOf(call: Call, job: NewJob): ShownJobRow {
  const { actor, client, requestId } = call;
  const { kind, uid, label } = contextOf(call).actor;
  return {
    id: 0,
    kind: job.kind,
    status: "queued",
    code: null,
    total: job.total,
    position: 0,
    succeeded: 0,
    refused: 0,
    count: null,
    chunk: job.how.chunk,
    filter: job.filter ? JSON.stringify(job.filter) : null,
    scanned: job.scanTo === undefined ? null : 0,
    scan_to: job.scanTo ?? null,
    until: job.until ?? null,
    reason: job.reason,
    operator: actor.uid,
    api_key: actor.kid,
    actor_kind: kind,
    actor: uid,
    actor_label: label,
    request_id: requestId,
    ip: client.ip && [...client.ip],
    country: client.country,
    user_agent: client.userAgent?.slice(0, 256) ?? null,
    created: Date.now(),
    started: null,
    finished: null,
  };
}
