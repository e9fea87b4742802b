import { sql } from "../db/sql.ts";
import type { JobKind, Step } from "../jobs/kind.ts";
import { countAhead } from "./count-job.ts";
import { meantByJob } from "./meant.ts";
import { type Acting, endSessions, type Meant, meantAfter, sparedUsers } from "./revoke-sql.ts";

/** Each costs some ten rows written, so a step is done well within a second and others get their turn. */
const SESSIONS_A_STEP = 5_000;

/** The job that counts the sessions of a filter, then ends them. It stands at the last session that it has ended. */
export const sessionsJob: JobKind = {
  permission: "sessions:revoke",
  chunk: SESSIONS_A_STEP,
  async plan(run): Promise<Step> {
    const { database, job, role } = run;
    const acting: Acting = { uid: job.operator, role };
    const meant = await meantByJob(run);
    const counting = await countAhead(run, meant);
    if (counting !== null) return counting;
    const rows = await database.all<{ sid: number }>(meantAfter(job.position, meant, acting, job.chunk));
    const last = rows.at(-1);
    if (last === undefined) return spare(job.id, job.position, meant, acting);
    const { count, statement } = endSessions(
      rows.map(({ sid }) => sid),
      acting,
    );
    return {
      position: last.sid,
      finished: false,
      succeeded: count,
      events: count,
      statements: [statement],
      context: { sessionEnd: "revokeSession" },
    };
  },
};

/** The last step: whoever kept his sessions, since the operator may not act on him, is an item of the job. */
function spare(job: number, position: number, meant: Meant, acting: Acting): Step {
  const spared = sparedUsers(meant, acting);
  return {
    position,
    finished: true,
    refused: sql`SELECT coalesce(sum(sessions), 0) FROM (${spared})`,
    statements: [
      sql`INSERT INTO rollcall_job_items (job, position, target, result)
        SELECT ${job}, row_number() OVER (), user_id, 'outranked' FROM (${spared})`,
    ],
  };
}
