import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import { addUp, keepPart } from "../jobs/count-sql.ts";
import type { JobKind, JobRun, Step } from "../jobs/kind.ts";
import { meantByJob } from "./meant.ts";
import { type Acting, type CountRow, countAfter, type Meant } from "./revoke-sql.ts";

/** Sessions that a step looks at: a tenth of a second, and the ids of their users stay below D1's 2 MB a value. */
const LOOKED_AT_A_STEP = 100_000;

async function look(database: Database, after: number, meant: Meant, acting: Acting, count: number) {
  const [found] = await database.all<CountRow>(countAfter(after, meant, acting, count));
  return found ?? { looked: 0, last: null, sessions: 0, left: 0, uids: "[]" };
}

/** The job that counts the sessions of a filter and their users. It stands at the last session that it has looked at. */
export const countSessionsJob: JobKind = {
  permission: "sessions:revoke",
  chunk: LOOKED_AT_A_STEP,
  async plan(run): Promise<Step> {
    const { database, job, role } = run;
    const acting = { uid: job.operator, role };
    const found = await look(database, job.position, await meantByJob(run), acting, job.chunk);
    const position = found.last ?? job.position + 1;
    const finished = found.looked < job.chunk;
    return {
      position,
      finished,
      statements: [keepPart(job.id, position, { ...found, users: null }), ...(finished ? addUp(job.id) : [])],
    };
  },
};

/** The step by which a job about sessions counts what it will be about, so that its progress can be told; null when it has. */
export async function countAhead({ database, job, role }: JobRun, meant: Meant): Promise<Step | null> {
  const { scanned, scan_to: to } = job;
  if (scanned === null || to === null || scanned >= to) return null;
  const acting = { uid: job.operator, role };
  const found = await look(database, scanned, meant, acting, LOOKED_AT_A_STEP);
  return {
    position: job.position,
    finished: false,
    scanned: found.looked < LOOKED_AT_A_STEP ? to : (found.last ?? to),
    guard: sql`scanned = ${scanned}`,
    statements: [
      sql`UPDATE rollcall_jobs SET total = total + ${found.sessions + found.left} WHERE id = ${job.id}`,
    ],
  };
}
