import type { JobPage, JobQuery } from "../../shared/schemas/job.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf } from "../http/page.ts";
import { jobsBefore, type ShownJobRow } from "./sql.ts";
import { jobOnWire } from "./wire.ts";

const CURSORS = cursorsOf("jobs", {}, ["number"]);

/** A page of jobs, the newest first. */
export async function listJobs({ database }: Call, { limit, cursor }: JobQuery): Promise<JobPage> {
  const before = Number(CURSORS.read(cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const rows = await database.all<ShownJobRow>(jobsBefore(before, limit + 1));
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: page.map(jobOnWire), nextCursor: last ? CURSORS.write([last.id]) : null };
}
