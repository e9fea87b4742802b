import { type Statement, sql } from "../db/sql.ts";

/** What one step of a count has found. */
export interface Counted {
  sessions: number | null;
  /** null where users are told apart by `uids` */
  users: number | null;
  left: number;
  /** a JSON array of those whose sessions were counted, each once */
  uids: string | null;
}

/** Keeps what a step has found. `part` must be another for every step, and not 0. */
export function keepPart(job: number, part: number, { sessions, users, left, uids }: Counted): Statement {
  return sql`INSERT INTO rollcall_job_counts (job, part, sessions, users, spared, uids)
    VALUES (${job}, ${part}, ${sessions}, ${users}, ${left}, ${uids})`;
}

/** Adds the parts up; somebody who is in several of them is one user. A million ids take about a second. */
export function addUp(job: number): Statement[] {
  const parts = sql`rollcall_job_counts WHERE job = ${job} AND part > 0`;
  return [
    sql`INSERT INTO rollcall_job_counts (job, part, sessions, users, spared)
      SELECT ${job}, 0, sum(sessions), coalesce(sum(users), 0) + (SELECT count(DISTINCT j.value) FROM (SELECT uids FROM ${parts}) p CROSS JOIN json_each(coalesce(p.uids, '[]')) j), coalesce(sum(spared), 0) FROM ${parts}`,
    sql`DELETE FROM ${parts}`,
  ];
}
