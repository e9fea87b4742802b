import { firstIdAt } from "../../shared/event-id.ts";
import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";

/** For how long it can be read what came of a job's items, in milliseconds. The trail has each change for good. */
const KEPT_MS = 30 * 24 * 60 * 60_000;
const JOBS_A_RUN = 10;
const ITEMS_A_RUN = 5_000;

/** Forgets the jobs that have been over for thirty days, the oldest first, a bounded number of rows a call. */
export async function forgetJobs(database: Database, now = Date.now()): Promise<void> {
  const over = now - KEPT_MS;
  const old = sql`SELECT id FROM rollcall_jobs WHERE id < ${firstIdAt(over)} AND finished <= ${over} ORDER BY id LIMIT ${JOBS_A_RUN}`;
  await database.maintain(
    sql`DELETE FROM rollcall_job_items WHERE (job, position) IN (SELECT job, position FROM rollcall_job_items WHERE job IN (${old}) LIMIT ${ITEMS_A_RUN})`,
    sql`DELETE FROM rollcall_job_counts WHERE job IN (${old})`,
    sql`DELETE FROM rollcall_jobs WHERE id IN (${old}) AND NOT EXISTS (SELECT 1 FROM rollcall_job_items WHERE job = rollcall_jobs.id)`,
  );
}
