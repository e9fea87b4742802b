import { fault } from "../../shared/faults.ts";
import type { CreateJob, Job, JobStart, UserFilter } from "../../shared/schemas/job.ts";
import type { Call } from "../http/call.ts";
import { invalidField } from "../http/errors.ts";
import { demand } from "../http/guard.ts";
import { createJob } from "../jobs/create-job.ts";
import { countAtOnce } from "./count-at-once.ts";
import { countUsersJob } from "./count-job.ts";
import { countLeft, lastUser } from "./job-sql.ts";
import { isLeftAlone } from "./left-alone.ts";
import { banJob, deleteJob, revokeJob, unbanJob } from "./user-jobs.ts";

const KINDS = { ban: banJob, unban: unbanJob, delete: deleteJob, revoke: revokeJob };

/**
 * Counts whom a mass action means, exactly, and unless it is a dry run writes the job down that does it; too many to be counted
 * at once are counted by a job of its own. Users who come afterwards are not meant. Everyone is judged again when his turn comes.
 */
export async function startJob(call: Call, input: CreateJob): Promise<JobStart> {
  const { kind, userIds, until, reason, dryRun, filter = {} } = input;
  await demand(call, KINDS[kind].permission);
  const ends = until === undefined ? null : Date.parse(until);
  if (ends !== null && !(ends > Date.now())) throw invalidField("until", fault("notFuture"));
  const ids = userIds && [...new Set(userIds)];
  const counts = ids ? await countIds(call, kind, ids) : await countFilter(call, kind, filter);
  const replyOf = (job: Job): JobStart => ({ ...counts, job });
  if (dryRun && counts.users !== null) return { ...counts, job: null };
  if (dryRun) {
    const asked = { ...filter, action: kind };
    const scanTo = await newestUser(call);
    return createJob(
      call,
      { kind: "countUsers", how: countUsersJob, total: 0, reason: null, filter: asked, scanTo },
      replyOf,
    );
  }
  const meant = ids
    ? { items: ids.map((id, i) => [i + 1, id, null] as const) }
    : { filter, scanTo: await newestUser(call) };
  const job = { kind, how: KINDS[kind], total: counts.users ?? 0, reason, until: ends, ...meant };
  return createJob(call, job, replyOf);
}

type Kind = CreateJob["kind"];
type Counts = Pick<JobStart, "users" | "left">;

/** Reads a row for each id. */
async function countIds({ database, actor }: Call, kind: Kind, ids: readonly string[]): Promise<Counts> {
  const counted = await database.first<{ left: number }>(countLeft(ids, isLeftAlone(kind, actor)));
  return { users: ids.length, left: counted?.left ?? 0 };
}

/** Nulls where more would have to be looked at than one request may. */
async function countFilter({ database, actor }: Call, kind: Kind, filter: UserFilter): Promise<Counts> {
  const { users, left, complete } = await countAtOnce(database, filter, isLeftAlone(kind, actor));
  return complete ? { users, left } : { users: null, left: null };
}

async function newestUser({ database }: Call): Promise<number> {
  return (await database.first<{ uid: number }>(lastUser()))?.uid ?? 0;
}
