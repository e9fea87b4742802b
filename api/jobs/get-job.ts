import type { JobDetail, JobQuery } from "../../shared/schemas/job.ts";
import { type Call, notFound } from "../http/call.ts";
import { cursorsOf } from "../http/page.ts";
import { type ItemRow, itemsAfter, type JobRow, jobById } from "./sql.ts";
import { itemOnWire, jobOnWire } from "./wire.ts";

/** A job with a page of its items, in order. */
export async function getJob(
  { database }: Call,
  jobId: string,
  { limit, cursor }: JobQuery,
): Promise<JobDetail> {
  const id = Number(jobId);
  const cursors = cursorsOf("jobItems", { jobId }, ["number"]);
  const after = Number(cursors.read(cursor)?.[0] ?? 0);
  const [[job], rows] = await database.read<[JobRow[], ItemRow[]]>(
    jobById(id),
    itemsAfter(id, after, limit + 1),
  );
  if (!job) throw notFound("The job");
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    job: jobOnWire(job),
    items: page.map((row) => itemOnWire(row, job)),
    nextCursor: last ? cursors.write([last.position]) : null,
  };
}
