import { SessionFilter } from "../../shared/schemas/session.ts";
import { sql } from "../db/sql.ts";
import type { JobRun } from "../jobs/kind.ts";
import { isLive, readFilter, type SessionConditions } from "./filter.ts";
import type { Meant } from "./revoke-sql.ts";

/** The sessions that conditions mean at this moment, but for one that is spared, up to a last one. */
export function meantBy(
  { uid, fits }: SessionConditions,
  { spared, last }: { spared: number | null; last: number },
): Meant {
  return {
    uid: uid ?? undefined,
    fits: sql`${isLive(Date.now())} AND ${uid === null ? sql`FALSE` : sql`TRUE`} AND (${fits})`,
    spared,
    last,
  };
}

/** The sessions that a job is about, by the filter that it was asked for with. */
export async function meantByJob({ database, job }: JobRun): Promise<Meant> {
  const { exceptSessionId, ...filter } = JSON.parse(job.filter ?? "{}");
  return meantBy(await readFilter(database, SessionFilter.parse(filter)), {
    spared: exceptSessionId === undefined ? null : Number(exceptSessionId),
    last: job.scan_to ?? 0,
  });
}
