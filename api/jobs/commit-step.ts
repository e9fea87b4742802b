import type { Permission } from "../../shared/permissions.ts";
import type { ChangeContext } from "../db/context.ts";
import type { Database } from "../db/database.ts";
import { eventStatements } from "../db/event.ts";
import { type Statement, sql } from "../db/sql.ts";
import type { JobRun, Step } from "./kind.ts";
import { operatorHas } from "./operator.ts";
import type { JobRow } from "./sql.ts";

/** A run that dies keeps its job from others for this long, in milliseconds: longer than D1 lets a batch take. */
export const LEASE_MS = 60_000;

/** Who does what a job does: whoever asked for it, from where he asked. */
export function contextOfJob(job: JobRow): ChangeContext {
  return {
    source: "api",
    actor: { kind: job.actor_kind, uid: job.actor, label: job.actor_label },
    requestId: job.request_id,
    ip: job.ip === null ? null : Uint8Array.from(job.ip),
    country: job.country,
    userAgent: job.user_agent,
    reason: job.reason,
  };
}

interface Move {
  lease: string;
  /** further conditions beside the lease; without them a CHECK of the table undoes the whole batch */
  guard: Statement;
  step: Step;
  /** items a step at most */
  chunk: number;
}

/** Moves a job on, if it is ours, stands where it was read and nothing that the step rests on has changed. */
function moveJob(job: JobRow, { lease, guard, step, chunk }: Move): Statement {
  const now = Date.now();
  const isGood = sql`lease IS ${lease} AND finished IS NULL AND position = ${job.position} AND (${guard})`;
  return sql`UPDATE rollcall_jobs SET position = iif(${isGood}, ${step.position}, -1),
      succeeded = succeeded + (${numberOf(step.succeeded)}), refused = refused + (${numberOf(step.refused)}),
      scanned = coalesce(${step.scanned ?? null}, scanned), lease_until = ${now + LEASE_MS}, chunk = ${chunk},
      status = iif(${step.finished ? 1 : 0}, 'done', status), finished = ${step.finished ? now : null}
    WHERE id = ${job.id} RETURNING *`;
}

function numberOf(count: number | Statement | undefined): Statement {
  return typeof count === "object" ? count : sql`${count ?? 0}`;
}

/** Does one step, whole or not at all, and returns the job as it stands after it. */
export async function commitStep(
  { database, job, role }: JobRun,
  lease: string,
  step: Step,
  chunk: number,
): Promise<JobRow> {
  const guard = sql`${operatorHas(job, role)} AND (${step.guard ?? sql`TRUE`})`;
  const [moved] = await database.change<JobRow[][]>({
    context: { ...contextOfJob(job), ...step.context },
    events: step.events ?? 0,
    statements: [moveJob(job, { lease, guard, step, chunk }), ...step.statements],
  });
  return moved?.[0] ?? { ...job, finished: Date.now() };
}

/** Settles the single item of a step that cannot be done, and goes on with the next. */
export async function settleItem(
  { database, job, role }: JobRun,
  lease: string,
  step: Step,
  result: "lastOwner" | "error",
): Promise<JobRow> {
  const single: Step = {
    position: step.position,
    finished: false,
    refused: 1,
    statements: [
      sql`UPDATE rollcall_job_items SET result = ${result}, input = NULL
        WHERE job = ${job.id} AND position > ${job.position} AND position <= ${step.position}`,
    ],
  };
  return commitStep({ database, job, role }, lease, single, 1);
}

/** Ends a job whose operator may not go on with it, and says so on the trail. There is nothing more to do then: null. */
export async function failJob(
  database: Database,
  job: JobRow,
  lease: string,
  permission: Permission,
): Promise<null> {
  const context = contextOfJob(job);
  const now = Date.now();
  await database.change({
    context,
    events: 1,
    statements: [
      sql`UPDATE rollcall_jobs SET position = iif(lease IS ${lease} AND finished IS NULL, position, -1),
        status = 'failed', code = ${permission}, finished = ${now} WHERE id = ${job.id}`,
      ...eventStatements({
        type: "accessDenied",
        outcome: "failure",
        context,
        uid: job.operator,
        userLabel: job.actor_label,
        code: permission,
        data: { job: String(job.id), kind: job.kind },
      }),
    ],
  });
  return null;
}
