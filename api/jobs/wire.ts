import { ITEM_RESULTS, JOB_KINDS, JOB_STATUSES, type Job, type JobItem } from "../../shared/schemas/job.ts";
import { isoTime } from "../wire/time.ts";
import type { ItemRow, JobRow, ShownJobRow } from "./sql.ts";

function oneOf<const T extends string>(values: readonly T[], text: string): T {
  const value = values.find((known) => known === text);
  if (value === undefined) throw new Error(`rollcall_jobs holds an unknown word: ${text}`);
  return value;
}

/** A job as the contract has it. */
export function jobOnWire(row: ShownJobRow): Job {
  return {
    id: String(row.id),
    kind: oneOf(JOB_KINDS, row.kind),
    status: oneOf(JOB_STATUSES, row.status),
    code: row.code,
    total: row.total,
    succeeded: row.succeeded,
    refused: row.refused,
    count: row.count === null ? null : JSON.parse(row.count),
    filter: row.filter === null ? null : JSON.parse(row.filter),
    until: isoTime(row.until),
    reason: row.reason,
    createdAt: new Date(row.created).toISOString(),
    startedAt: isoTime(row.started),
    finishedAt: isoTime(row.finished),
    createdBy: { kind: row.actor_kind, label: row.actor_label },
    requestId: row.request_id,
  };
}

/** An item of a job as the contract has it. One that a finished job never came to was skipped. */
export function itemOnWire({ position, target, result, label }: ItemRow, { finished }: JobRow): JobItem {
  const open = finished === null ? "pending" : "skipped";
  return {
    position,
    userId: target,
    userLabel: label,
    result: result === null ? open : oneOf(ITEM_RESULTS, result),
  };
}
