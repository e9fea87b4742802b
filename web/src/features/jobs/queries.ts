import { isOver } from "@/features/jobs/is-over";
import { api, call, segment } from "@/lib/client";
import { listQuery } from "@/lib/list-query";

/** How often a job that goes on is looked at, in milliseconds. */
const LOOK = 2_000;

/** A page of jobs, the newest first; looked at again as long as one of them goes on. */
export function jobsQuery(query: { cursor?: string | undefined }) {
  return listQuery(
    { queryKey: ["jobs", query], read: (page) => call(api.jobs.$get({ query: { ...query, ...page } })) },
    query.cursor,
    ({ id }) => id,
    {
      refetchInterval: ({ state }) => (state.data?.items.some((job) => !isOver(job)) ? LOOK : false),
    },
  );
}

export interface JobFilters {
  only?: "refused" | undefined;
  cursor?: string | undefined;
}

/** A job with a page of its items; looked at again as long as it goes on. */
export function jobQuery(jobId: string, query: JobFilters) {
  return listQuery(
    {
      queryKey: ["jobs", jobId, query],
      read: (page) =>
        call(api.jobs[":jobId"].$get({ param: { jobId: segment(jobId) }, query: { ...query, ...page } })),
    },
    query.cursor,
    ({ position }) => position,
    {
      placeholderData: (before) => (before?.job.id === jobId ? before : undefined),
      refetchInterval: ({ state }) => (state.data && !isOver(state.data.job) ? LOOK : false),
    },
  );
}
