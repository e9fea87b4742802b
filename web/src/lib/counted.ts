import { ApiError } from "@/lib/api-error";
import { api, call, segment } from "@/lib/client";
import { words } from "@/messages/en/common";
import type { Job } from "../../../shared/schemas/job.ts";

/** How often a count that goes on is looked at, in milliseconds. */
const LOOK = 1_000;

/** What a dry run answers: its counts or, where there is too much to count at once, the job that counts. */
interface Preview {
  sessions?: number | null;
  users: number | null;
  left: number | null;
  job: Job | null;
}

/** A preview whose counts are there. */
export type Counted<P extends Preview> = P & { sessions: number; users: number; left: number };

/** A preview with its counts, waited for where a job makes them. Throws an ApiError where the job ends without. */
export async function counted<P extends Preview>(
  request: Promise<P>,
  signal: AbortSignal,
): Promise<Counted<P>> {
  const preview = await request;
  const { sessions, users, left, job } = preview;
  if (users !== null && left !== null) return { ...preview, sessions: sessions ?? 0, users, left };
  const count = await countOf(job, signal);
  return { ...preview, ...count, sessions: count.sessions ?? 0 };
}

async function countOf(begun: Job | null, signal: AbortSignal): Promise<NonNullable<Job["count"]>> {
  for (let job = begun; job !== null; ) {
    signal.throwIfAborted();
    if (job.count !== null) return job.count;
    if (job.finishedAt !== null) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const param = { jobId: segment(job.id) };
    ({ job } = await call(api.jobs[":jobId"].$get({ param, query: { limit: "1" } }, { init: { signal } })));
  }
  throw new ApiError({
    status: 0,
    code: "unknown",
    title: words.countEnded,
    detail: words.countEndedDetail,
    requestId: null,
    errors: [],
  });
}
