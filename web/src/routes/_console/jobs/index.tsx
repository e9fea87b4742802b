import { createFileRoute } from "@tanstack/react-router";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { JobsTable } from "@/features/jobs/jobs-table";
import { jobsQuery } from "@/features/jobs/queries";
import { text } from "@/lib/search";
import { words } from "@/messages/en/jobs";

export const Route = createFileRoute("/_console/jobs/")({
  validateSearch: (search: Record<string, unknown>): { cursor?: string | undefined } => ({
    cursor: text(search.cursor),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("jobs:read")) {
      void context.queryClient.prefetchQuery(jobsQuery(deps));
    }
  },
  component: Jobs,
});

function Jobs() {
  const { cursor } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <Permitted permission="jobs:read">
      <Page title={words.title} lead={words.lead}>
        <JobsTable cursor={cursor} onClear={() => navigate({ search: {} })} />
      </Page>
    </Permitted>
  );
}
