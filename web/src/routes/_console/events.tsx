import { useQueryClient } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { useOpened } from "@/components/use-opened";
import { useShow } from "@/components/use-show";
import { EventActions } from "@/features/events/event-actions";
import { EventFilters } from "@/features/events/event-filters";
import { EventPanel } from "@/features/events/event-panel";
import { EventsTable } from "@/features/events/events-table";
import type { Times } from "@/features/events/filter-time";
import { Histogram } from "@/features/events/histogram";
import { NewEvents } from "@/features/events/new-events";
import { eventsQuery, type EventFilters as Filters } from "@/features/events/queries";
import { useLiveEvents } from "@/features/events/use-live-events";
import { ViewsMenu } from "@/features/views/views-menu";
import { moment, oneOf, someOf, text } from "@/lib/search";
import { SPAN_NAMES, type SpanName } from "@/lib/spans";
import { words } from "@/messages/en/events";
import { EVENT_OUTCOMES, EVENT_TYPES } from "../../../../shared/event-types.ts";

export interface EventSearch extends Filters {
  /** the span that the times were picked by, for views that are saved */
  span?: SpanName | undefined;
  /** whether new events are put on top as they happen */
  live?: "on" | undefined;
  /** the numbers below the histogram's bars */
  as?: "table" | undefined;
  /** the filters that are seldom wanted */
  more?: "on" | undefined;
  /** the event whose details are open */
  open?: string | undefined;
}

export const Route = createFileRoute("/_console/events")({
  validateSearch: (search: Record<string, unknown>): EventSearch => ({
    type: someOf(search.type, EVENT_TYPES),
    userId: text(search.userId, 256),
    actorId: text(search.actorId, 256),
    ip: text(search.ip, 64),
    provider: text(search.provider, 64),
    country: text(search.country, 2),
    requestId: text(search.requestId, 64),
    sessionId: text(search.sessionId, 16),
    outcome: oneOf(search.outcome, EVENT_OUTCOMES),
    since: moment(search.since),
    until: moment(search.until),
    cursor: text(search.cursor),
    span: oneOf(search.span, SPAN_NAMES),
    live: oneOf(search.live, ["on"]),
    as: oneOf(search.as, ["table"]),
    more: oneOf(search.more, ["on"]),
    open: text(search.open, 16),
  }),
  loaderDeps: ({ search: { open, live, span, as, more, ...filters } }) => filters,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("events:read")) {
      void context.queryClient.prefetchQuery(eventsQuery(deps));
      void import("@/features/events/detail-queries").then((module) =>
        context.queryClient.prefetchQuery(module.histogramQuery(deps)),
      );
    }
  },
  component: Events,
});

function Events() {
  const { open, live, span, as, more, ...filters } = Route.useSearch();
  const show = useShow();
  const navigate = Route.useNavigate();
  const client = useQueryClient();
  const { cursor: _, ...set } = filters;
  const watch = useLiveEvents(filters, live === "on" && !filters.cursor && !filters.until);
  const filtered = Object.values(set).some((value) => value !== undefined);

  const opened = useOpened(open, () => client.getQueryData(eventsQuery(filters).queryKey)?.items ?? []);

  const change = (part: Filters & Times) =>
    navigate({ search: (old) => ({ ...old, ...part, cursor: undefined, open: undefined }) });

  return (
    <Permitted permission="events:read">
      <Page
        title={words.title}
        besidePanel={open !== undefined}
        lead={words.lead}
        actions={
          <span className="flex flex-wrap items-center gap-2">
            <EventActions
              filters={filters}
              live={live === "on"}
              connected={watch.connected}
              onLive={(on) =>
                navigate({
                  search: (old) =>
                    on
                      ? { ...old, live: "on", until: undefined, cursor: undefined }
                      : { ...old, live: undefined },
                })
              }
            />
            <ViewsMenu list="events" search={{ ...filters, span }} />
          </span>
        }
      >
        <EventFilters filters={filters} span={span} onChange={change} />
        <Histogram
          filters={filters}
          as={as}
          onAs={(form) => show({ as: form })}
          onChange={(times) => change({ ...times, span: undefined })}
        />
        <NewEvents waiting={watch.waiting.length} shown={watch.shown} onShow={watch.show} />
        <EventsTable
          filters={filters}
          filtered={filtered}
          openId={open}
          onClear={() => navigate({ search: { live, as, more } })}
        />
        {open ? <EventPanel id={open} opened={opened} /> : null}
      </Page>
    </Permitted>
  );
}
