import { useQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { Permitted } from "@/components/permitted";
import { ErrorState } from "@/components/states";
import { ItemsTable } from "@/features/jobs/items-table";
import { JobReport } from "@/features/jobs/job-report";
import { jobQuery } from "@/features/jobs/queries";
import { jobTitle } from "@/features/jobs/words";
import { text } from "@/lib/search";
import { useTitle } from "@/lib/use-title";
import { Skeleton } from "@/ui/skeleton";

export const Route = createFileRoute("/_console/jobs/$jobId")({
  validateSearch: (search: Record<string, unknown>): { cursor?: string | undefined } => ({
    cursor: text(search.cursor),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("jobs:read")) {
      void context.queryClient.prefetchQuery(jobQuery(params.jobId, deps));
    }
  },
  component: JobPage,
});

function JobPage() {
  return (
    <Permitted permission="jobs:read">
      <div className="flex min-h-full flex-col">
        <div className="grid max-w-4xl gap-6 px-4 pt-4 pb-6 md:px-6">
          <Link
            to="/jobs"
            className="-ml-1 inline-flex w-fit items-center gap-1 rounded-sm text-fg-muted text-sm hover:text-fg"
          >
            <ChevronLeft aria-hidden="true" className="size-4" /> Jobs
          </Link>
          <Head />
        </div>
        <Items />
      </div>
    </Permitted>
  );
}

function useJob() {
  const { jobId } = Route.useParams();
  return useQuery(jobQuery(jobId, Route.useSearch()));
}

function Head() {
  const query = useJob();
  useTitle(query.data ? jobTitle(query.data.job) : "Job");
  if (query.data) return <JobReport job={query.data.job} />;
  if (query.isError) return <ErrorState isPage error={query.error} onRetry={() => query.refetch()} />;
  return (
    <div aria-busy="true" className="grid gap-6">
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-24 rounded-lg" />
      <Skeleton className="h-48 w-2/3" />
    </div>
  );
}

function Items() {
  const query = useJob();
  // What went wrong is said once, above.
  if (query.isError && !query.data) return null;
  return <ItemsTable query={query} />;
}
