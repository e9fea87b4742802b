import type { JobCancelled } from "../../shared/schemas/job.ts";
import { DatabaseError } from "../db/errors.ts";
import { eventStatements } from "../db/event.ts";
import { sql } from "../db/sql.ts";
import { type Call, contextOf, notFound } from "../http/call.ts";
import { demand } from "../http/guard.ts";
import { type JobRow, jobById } from "./sql.ts";

/**
 * Stops a job: when this answers, nothing further of it is done; what is done stays. One's own may be stopped, others'
 * with `jobs:manage`. Answers 0 where it is over already.
 */
export async function cancelJob(
  call: Call,
  jobId: string,
  reason: string | undefined,
): Promise<JobCancelled> {
  const { database, actor } = call;
  const id = Number(jobId);
  const job = await database.first<JobRow>(jobById(id));
  if (!job) throw notFound("jobAbsent");
  if (job.operator !== actor.uid) await demand(call, "jobs:manage");
  if (job.finished !== null) return { cancelled: 0 };
  const context = contextOf(call, { reason: reason ?? null });
  try {
    await database.change({
      context,
      events: 1,
      statements: [
        // undone by the table's own check where the job has finished meanwhile
        sql`UPDATE rollcall_jobs SET position = iif(finished IS NULL, position, -1), status = 'cancelled', finished = ${Date.now()} WHERE id = ${id}`,
        ...eventStatements({
          type: "cancelJob",
          outcome: "success",
          context,
          data: { job: jobId, kind: job.kind },
        }),
      ],
    });
    return { cancelled: 1 };
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === "jobMoved") return { cancelled: 0 };
    throw error;
  }
}
