import type { CreateJob, JobStart } from "../../shared/schemas/job.ts";
import { type Statement, sql } from "../db/sql.ts";
import { rolesOutOfReach } from "../directory/target.ts";
import type { Call } from "../http/call.ts";
import { invalidField } from "../http/errors.ts";
import { demand } from "../http/guard.ts";
import { createJob } from "../jobs/create-job.ts";
import { countFiltered, countLeft } from "./job-sql.ts";
import { banJob, deleteJob, revokeJob, unbanJob } from "./user-jobs.ts";

const KINDS = { ban: banJob, unban: unbanJob, delete: deleteJob, revoke: revokeJob };

/**
 * Counts whom a mass action means, exactly, and unless it is a dry run writes the job down that does it. Users who come
 * afterwards are not meant. Everyone is judged again when his turn comes.
 */
export async function startJob(call: Call, input: CreateJob): Promise<JobStart> {
  const { database, actor } = call;
  const { kind, userIds, until, reason, dryRun } = input;
  const how = KINDS[kind];
  await demand(call, how.permission);
  const ends = until === undefined ? null : Date.parse(until);
  if (ends !== null && !(ends > Date.now())) throw invalidField("until", "must lie in the future");
  const ids = userIds && [...new Set(userIds)];
  const isSelf = kind === "revoke" ? sql`FALSE` : sql`uid = ${actor.uid}`;
  const outOfReach = sql`coalesce(role IN (${rolesOutOfReach(actor.role)}), 0) AND uid <> ${actor.uid}`;
  const isLeft = sql`(${isSelf} OR (${outOfReach}))`;
  const counted = ids
    ? await countIds(call, ids, isLeft)
    : await database.first<Counted>(countFiltered(input.filter ?? {}, isLeft));
  const { users, left, last } = counted ?? { users: 0, left: 0, last: 0 };
  if (dryRun) return { users, left, job: null };
  const job = await createJob(call, {
    kind,
    how,
    total: users,
    reason,
    until: ends,
    ...(ids
      ? { items: ids.map((id, i) => [i + 1, id, null] as const) }
      : { filter: input.filter ?? {}, scanTo: last }),
  });
  return { users, left, job };
}

interface Counted {
  users: number;
  left: number;
  last: number;
}

async function countIds({ database }: Call, ids: readonly string[], isLeft: Statement): Promise<Counted> {
  const counted = await database.first<{ left: number }>(countLeft(ids, isLeft));
  return { users: ids.length, left: counted?.left ?? 0, last: 0 };
}
