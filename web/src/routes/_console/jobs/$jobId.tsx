import { useQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import ListX from "lucide-react/icons/list-x";
import { BackLink } from "@/components/back-link";
import { Toolbar } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { ErrorState, State } from "@/components/states";
import { ItemsTable } from "@/features/jobs/items-table";
import { JobReport } from "@/features/jobs/job-report";
import { type JobFilters, jobQuery } from "@/features/jobs/queries";
import { jobTitle } from "@/features/jobs/words";
import { UndoBans } from "@/features/users/undo-bans";
import { failureOf } from "@/lib/api-error";
import { oneOf, text } from "@/lib/search";
import { useTitle } from "@/lib/use-title";
import { words } from "@/messages/en/jobs";
import { buttonStyle } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";

export const Route = createFileRoute("/_console/jobs/$jobId")({
  validateSearch: (search: Record<string, unknown>): JobFilters & { ask?: string | undefined } => ({
    only: oneOf(search.only, ["refused"]),
    cursor: text(search.cursor),
    ask: text(search.ask),
  }),
  loaderDeps: ({ search: { ask, ...filters } }) => filters,
  loader: ({ context, params, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("jobs:read")) {
      void context.queryClient.prefetchQuery(jobQuery(params.jobId, deps));
    }
  },
  // What was asked of one job is not asked of the next.
  remountDeps: ({ params }) => params,
  component: JobPage,
});

function JobPage() {
  return (
    <Permitted permission="jobs:read">
      <div className="flex min-h-full flex-col">
        <div className="grid max-w-4xl gap-6 px-4 pt-4 pb-6 md:px-6">
          <BackLink to="/jobs">{words.back}</BackLink>
          <Head />
        </div>
        <Items />
      </div>
    </Permitted>
  );
}

function useJob() {
  const { jobId } = Route.useParams();
  const list = jobQuery(jobId, Route.useLoaderDeps());
  return { list, query: useQuery(list) };
}

function Head() {
  const { query } = useJob();
  useTitle(query.data ? jobTitle(query.data.job) : words.job);
  if (query.data) return <JobReport job={query.data.job} actions={<UndoBans job={query.data.job} />} />;
  if (query.isError && failureOf(query.error).status === 404) return <Gone />;
  if (query.isError) return <ErrorState isPage error={query.error} onRetry={() => query.refetch()} />;
  return (
    <div aria-busy="true" className="grid gap-6">
      <h1 className="sr-only">{words.job}</h1>
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-24 rounded-lg" />
      <Skeleton className="h-48 w-2/3" />
    </div>
  );
}

/** A job that is not there is one that was forgotten, if it ever was. */
function Gone() {
  const { jobId } = Route.useParams();
  return (
    <State
      isPage
      icon={ListX}
      title={words.gone}
      actions={
        <Link to="/events" search={{ open: jobId }} className={buttonStyle()}>
          {words.openEvent}
        </Link>
      }
    >
      {words.whyGone}
    </State>
  );
}

function Items() {
  const { only } = Route.useSearch();
  const { query, list } = useJob();
  // How far down the items begin is known with the job; what went wrong is said once, above.
  if (!query.data) return null;
  const { refused } = query.data.job;
  return (
    <>
      {refused > 0 || only ? (
        <Toolbar label={words.show}>
          <ItemsLink only="refused" isOn={only === "refused"}>
            {words.onlyRefused(refused)}
          </ItemsLink>
          <ItemsLink only={undefined} isOn={only === undefined}>
            {words.all}
          </ItemsLink>
        </Toolbar>
      ) : null}
      <ItemsTable query={query} list={list} onlyRefused={only === "refused"} />
    </>
  );
}

interface ItemsLinkProps {
  only: JobFilters["only"];
  isOn: boolean;
  children: string;
}

/** One of the ways to look at the items. */
function ItemsLink({ only, isOn, children }: ItemsLinkProps) {
  return (
    <Link
      to="."
      search={{ only }}
      resetScroll={false}
      aria-current={isOn ? "true" : undefined}
      className={buttonStyle({ tone: isOn ? "secondary" : "ghost", size: "sm" })}
    >
      {children}
    </Link>
  );
}
