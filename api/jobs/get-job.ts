import type { JobDetail, JobItemQuery } from "../../shared/schemas/job.ts";
import { type Call, notFound } from "../http/call.ts";
import { cursorsOf } from "../http/page.ts";
import {
  ITEMS_LOOKED_AT,
  type ItemRow,
  itemsAfter,
  jobById,
  lastItem,
  refusedAfter,
  type ShownJobRow,
} from "./sql.ts";
import { itemOnWire, jobOnWire } from "./wire.ts";

/** A job with a page of its items, in order; of those that were not done, as many as are found in one look. */
export async function getJob(
  { database }: Call,
  jobId: string,
  { limit, cursor, only }: JobItemQuery,
): Promise<JobDetail> {
  const id = Number(jobId);
  const cursors = cursorsOf("jobItems", { jobId, only }, ["number"]);
  const after = Number(cursors.read(cursor)?.[0] ?? 0);
  const items = only === "refused" ? refusedAfter : itemsAfter;
  const [[job], rows, [end]] = await database.read<[ShownJobRow[], ItemRow[], { position: number | null }[]]>(
    jobById(id),
    items(id, after, limit + 1),
    lastItem(id),
  );
  if (!job) throw notFound("jobAbsent");
  const page = rows.slice(0, limit);
  const isFull = rows.length > limit;
  const lookedTo = isFull ? page.at(-1)?.position : only === "refused" ? after + ITEMS_LOOKED_AT : undefined;
  const isMore = lookedTo !== undefined && lookedTo < (end?.position ?? 0);
  return {
    job: jobOnWire(job),
    items: page.map((row) => itemOnWire(row, job)),
    nextCursor: isMore ? cursors.write([lookedTo]) : null,
  };
}
