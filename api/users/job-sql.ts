import { firstIdAt } from "../../shared/event-id.ts";
import type { UserFilter } from "../../shared/schemas/job.ts";
import { type Statement, sql } from "../db/sql.ts";
import { fitsFilter, isFoundBy } from "./filter.ts";
import { termsOf } from "./words.ts";

export interface CountedUsers {
  /** how many were looked at, and the last of them */
  looked: number;
  last: number | null;
  users: number;
  left: number;
}

/** How many of some users are meant, and how many of these are left alone. */
function counted(fits: Statement, isLeft: Statement, users: Statement): Statement {
  return sql`SELECT count(*) AS looked, max(uid) AS last, coalesce(sum(fits), 0) AS users, coalesce(sum(fits AND is_left), 0) AS "left"
    FROM (SELECT uid, (${fits}) IS TRUE AS fits, ${isLeft} AS is_left FROM ${users})`;
}

/** The most rows that are read for each user whom `countFew` looks at. */
export function costOfLook({ query, provider, role }: UserFilter): number {
  if (query !== undefined) return 2 * Math.max(1, termsOf(query).length);
  return provider !== undefined && role === undefined ? 2 : 1;
}

/** Looks at no more than `count` users, along the index that the filter has. `costOfLook` says what each of them costs. */
export function countFew(filter: UserFilter, isLeft: Statement, count: number): Statement {
  const { query, status, provider, role, createdAfter } = filter;
  if (query !== undefined) return countFound({ ...filter, query }, isLeft, count);
  const first = createdAfter === undefined ? 0 : Math.max(0, firstIdAt(Date.parse(createdAfter)));
  const fits = fitsFilter(filter);
  const of = (condition: Statement) =>
    counted(fits, isLeft, sql`rollcall_users WHERE ${condition} ORDER BY uid LIMIT ${count}`);
  if (role !== undefined) return of(sql`role = ${role} AND role IS NOT NULL`);
  if (provider !== undefined) {
    const theirs = sql`SELECT DISTINCT uid AS u FROM rollcall_accounts WHERE provider = ${provider} ORDER BY uid LIMIT ${count}`;
    return counted(fits, isLeft, sql`(${theirs}) LEFT JOIN rollcall_users ON uid = u`);
  }
  if (status === "banned") return of(sql`status = 1 AND uid >= ${first}`);
  return of(sql`uid >= ${first}`);
}

/** Looks at whoever has that id, and along the words that begin with the longest of the terms at the user of each. */
function countFound(
  { query, ...filter }: UserFilter & { query: string },
  isLeft: Statement,
  count: number,
): Statement {
  const byId = sql`SELECT uid FROM rollcall_users WHERE user_id = ${query}`;
  const [longest, ...others] = termsOf(query);
  const { from, to, length } = longest ?? { from: "", to: "", length: 0 };
  // Where somebody has several such words he comes with the first alone.
  const byWord = sql`SELECT iif(shared < ${length} AND uid IS NOT (${byId}), uid, NULL) FROM rollcall_words WHERE word >= ${from} AND word < ${to} LIMIT ${count}`;
  const found = sql`SELECT uid AS u FROM (${byId}) UNION ALL SELECT * FROM (${byWord})`;
  const hasOthers = others.length === 0 ? sql`TRUE` : isFoundBy(query, others);
  return counted(
    sql`uid IS NOT NULL AND ${fitsFilter(filter)} AND ${hasOthers}`,
    isLeft,
    // Without a LIMIT each would be judged twice.
    sql`(${found}) LEFT JOIN rollcall_users ON uid = u LIMIT -1`,
  );
}

/** The next users of a stretch, in the order of their coming; one row read for each. */
export function countStretch({ filter, after, to }: Stretch, isLeft: Statement, count: number): Statement {
  return counted(
    fitsFilter(filter),
    isLeft,
    sql`rollcall_users WHERE uid > ${after} AND uid <= ${to} ORDER BY uid LIMIT ${count}`,
  );
}

/** The newest user's uid. One row read. */
export function lastUser(): Statement {
  return sql`SELECT coalesce(max(uid), 0) AS uid FROM rollcall_users`;
}

/** How many of the ids no user has, or one who is left alone. One row read for each. */
export function countLeft(userIds: readonly string[], isLeft: Statement): Statement {
  return sql`SELECT count(*) AS "left" FROM json_each(${JSON.stringify(userIds)}) j
    LEFT JOIN rollcall_users u ON u.user_id = j.value WHERE u.uid IS NULL OR ${isLeft}`;
}

interface Stretch {
  filter: UserFilter;
  after: number;
  to: number;
}

function inStretch({ filter, after, to }: Stretch): Statement {
  return sql`uid > ${after} AND uid <= ${to} AND (${fitsFilter(filter)})`;
}

/** The end of the next `count` users of a filter, and whether there are so many. */
export function nextStretch(stretch: Stretch, count: number): Statement {
  return sql`SELECT coalesce(max(uid), 0) AS last, count(*) AS users
    FROM (SELECT uid FROM rollcall_users WHERE ${inStretch(stretch)} ORDER BY uid LIMIT ${count})`;
}

/** Makes the users of a stretch items of the job. */
export function collectStretch(job: number, stretch: Stretch): Statement {
  return sql`INSERT INTO rollcall_job_items (job, position, target)
    SELECT ${job}, (SELECT coalesce(max(position), 0) FROM rollcall_job_items WHERE job = ${job}) + row_number() OVER (ORDER BY uid), user_id
    FROM rollcall_users WHERE ${inStretch(stretch)}`;
}

/** Counts what was collected. */
export function countCollected(job: number): Statement {
  return sql`UPDATE rollcall_jobs SET total = (SELECT count(*) FROM rollcall_job_items WHERE job = ${job}) WHERE id = ${job}`;
}

/** An item as a step finds it. */
export interface TargetRow {
  position: number;
  target: string;
  uid: number | null;
  role: string | null;
  banned: number;
  sessions: number;
}

/** The next items of a job, and how many sessions each user has, up to a bound. Reads three rows an item and one a session. */
export function nextTargets(job: number, after: number, count: number, bound: number): Statement {
  return sql`SELECT i.position, i.target, u.uid, u.role, EXISTS (SELECT 1 FROM rollcall_bans b WHERE b.user_id = i.target) AS banned,
      (SELECT count(*) FROM (SELECT 1 FROM sessions s WHERE s.userId = i.target LIMIT ${bound})) AS sessions
    FROM rollcall_job_items i LEFT JOIN rollcall_users u ON u.user_id = i.target
    WHERE i.job = ${job} AND i.position > ${after} ORDER BY i.position LIMIT ${count}`;
}

/** A condition: all these users exist, each with the role that he was judged by. One row read for each. */
export function areStill(users: readonly { target: string; role: string | null }[]): Statement {
  const known = JSON.stringify(users.map(({ target, role }) => [target, role]));
  return sql`(SELECT count(*) FROM json_each(${known}) j CROSS JOIN rollcall_users u ON u.user_id = j.value->>0 AND u.role IS j.value->>1) = ${users.length}`;
}

/** Writes down what became of items: an upsert, since the planner would walk an UPDATE … FROM along the wrong table. */
export function settle(
  job: number,
  results: readonly (readonly [position: number, result: string])[],
): Statement {
  return sql`INSERT INTO rollcall_job_items (job, position, result)
    SELECT ${job}, j.value->>0, j.value->>1 FROM json_each(${JSON.stringify(results)}) j WHERE TRUE
    ON CONFLICT (job, position) DO UPDATE SET result = excluded.result`;
}
