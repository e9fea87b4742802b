import { useQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { FailureNote } from "@/components/failure-note";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { Section, SectionNote, SkeletonRows } from "@/components/section";
import { ErrorState } from "@/components/states";
import { concernsOf } from "@/features/overview/attention";
import { AttentionList } from "@/features/overview/attention-list";
import { Counters } from "@/features/overview/counters";
import { DaysSection } from "@/features/overview/days-section";
import { Providers } from "@/features/overview/providers";
import { healthQuery } from "@/lib/health-query";
import { overviewQuery } from "@/lib/overview-query";
import { oneOf } from "@/lib/search";
import { useNow } from "@/lib/use-now";
import { useSeen } from "@/lib/use-seen";
import { words as common } from "@/messages/en/common";
import { words } from "@/messages/en/overview";
import { buttonStyle } from "@/ui/button";
import type { Event } from "../../../../shared/schemas/event.ts";

// The words of events and the reading of user agents come when one gets to them.
const LatestEvents = lazily(() =>
  import("@/features/events/latest-events").then((module) => module.LatestEvents),
);
const LATEST = 8;

export interface OverviewSearch {
  /** the days as a table in place of a chart */
  as?: "table" | undefined;
}

export const Route = createFileRoute("/_console/")({
  validateSearch: (search: Record<string, unknown>): OverviewSearch => ({ as: oneOf(search.as, ["table"]) }),
  loader: ({ context, cause }) => {
    if (cause === "preload" || !context.me.permissions.includes("stats:read")) return;
    void context.queryClient.prefetchQuery(overviewQuery);
    void context.queryClient.prefetchQuery(healthQuery);
  },
  component: Overview,
});

function Overview() {
  return (
    <Permitted permission="stats:read">
      <Page title={words.title} lead={words.lead}>
        <Standing />
      </Page>
    </Permitted>
  );
}

function Standing() {
  useNow();
  const { as } = Route.useSearch();
  const navigate = Route.useNavigate();
  const me = useMe();
  const query = useQuery(overviewQuery);
  const health = useQuery(healthQuery);
  const overview = query.data;
  const concerns = concernsOf(overview, health);
  if (query.isError && !overview) {
    return (
      <>
        {concerns.length > 0 ? (
          <div className="px-4 md:px-6">
            <AttentionList concerns={concerns} />
          </div>
        ) : null}
        <ErrorState error={query.error} onRetry={() => query.refetch()} />
      </>
    );
  }
  const known = overview && (health.data !== undefined || health.isError);
  return (
    // How much needs attention is not known before it is there, so what stands below is not to be seen before.
    <div className="grid gap-8 px-4 pb-16 md:px-6 [&>:has([aria-busy=true])~*]:invisible">
      {query.isError ? <FailureNote error={query.error} undone={common.fromBefore} /> : null}
      <Counters overview={overview} />
      <AttentionList concerns={known ? concerns : undefined} />
      <DaysSection
        days={overview?.days}
        as={as}
        onAs={(form) => navigate({ search: { as: form }, replace: true, resetScroll: false })}
      />
      <div className="grid items-start gap-8 @min-[72rem]:grid-cols-[minmax(0,1fr)_30rem]">
        {me.permissions.includes("events:read") ? <Latest events={overview?.latest} /> : null}
        <Providers providers={overview?.providers} />
      </div>
    </div>
  );
}

function Latest({ events }: { events: Event[] | undefined }) {
  const { ref, isSeen } = useSeen<HTMLUListElement>();
  const waiting = <SkeletonRows rows={LATEST} className="h-11" />;
  return (
    <Section
      title={words.latest}
      actions={
        <Link to="/events" className={buttonStyle({ tone: "ghost", size: "sm" })}>
          {words.openEvents}
        </Link>
      }
    >
      <ul ref={ref} className="divide-y divide-line">
        <Suspense fallback={waiting}>
          {events && isSeen ? <LatestEvents events={events} /> : waiting}
          {events?.length === 0 ? <SectionNote>{words.noEvents}</SectionNote> : null}
        </Suspense>
      </ul>
    </Section>
  );
}
