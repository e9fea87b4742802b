import { useQuery } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { FailureNote } from "@/components/failure-note";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { Section, SkeletonRows } from "@/components/section";
import { ErrorState } from "@/components/states";
import { HealthReport } from "@/features/health/health-report";
import { healthQuery } from "@/lib/health-query";
import { words as common } from "@/messages/en/common";
import { words } from "@/messages/en/health";
import { Button } from "@/ui/button";

export const Route = createFileRoute("/_console/health")({
  loader: ({ context, cause }) => {
    if (cause !== "preload") void context.queryClient.prefetchQuery(healthQuery);
  },
  component: HealthPage,
});

function HealthPage() {
  const query = useQuery(healthQuery);
  const lookAgain = (
    <Button disabled={query.isFetching} onClick={() => query.refetch()}>
      <RefreshCw aria-hidden="true" /> {words.lookAgain}
    </Button>
  );
  return (
    <Permitted permission="stats:read">
      <Page title={words.title} lead={words.lead} actions={lookAgain}>
        <div className="max-w-3xl px-4 pb-16 md:px-6">
          <Report />
        </div>
      </Page>
    </Permitted>
  );
}

function Report() {
  const query = useQuery(healthQuery);
  if (query.data) {
    return (
      <div className="grid gap-4">
        {query.isError ? <FailureNote error={query.error} undone={common.fromBefore} /> : null}
        <HealthReport health={query.data} />
      </div>
    );
  }
  if (query.isError) return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  return (
    <div className="grid gap-8" aria-busy="true">
      {[words.parts, words.rowsBefore].map((title) => (
        <Section key={title} title={title}>
          <ul className="divide-y divide-line">
            <SkeletonRows rows={4} className="h-16" />
          </ul>
        </Section>
      ))}
    </div>
  );
}
