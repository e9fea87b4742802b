import { useQueryClient } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { Suspense } from "react";
import { lazily } from "@/components/lazily";
import { useMe } from "@/components/me";
import { Opening } from "@/components/opening";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { useOpened } from "@/components/use-opened";
import { EventsOfSession } from "@/features/events/events-of-session";
import { type SessionFilters as Filters, STATES, sessionsQuery } from "@/features/sessions/queries";
import { RevokeMatching } from "@/features/sessions/revoke-matching";
import { SessionFilters } from "@/features/sessions/session-filters";
import { SessionsTable } from "@/features/sessions/sessions-table";
import { useChosen } from "@/features/sessions/use-chosen";
import { ViewsMenu } from "@/features/views/views-menu";
import { moment, oneOf, text } from "@/lib/search";
import { NOTHING } from "@/lib/selection";
import { words } from "@/messages/en/sessions";

const SessionPanel = lazily(
  () => import("@/features/sessions/session-panel").then((module) => module.SessionPanel),
  { close: ({ opened }) => opened.close() },
);
const SelectionBar = lazily(() =>
  import("@/features/sessions/selection-bar").then((module) => module.SelectionBar),
);

export interface SessionSearch extends Filters {
  /** the session whose details are open */
  open?: string | undefined;
}

export const Route = createFileRoute("/_console/sessions")({
  validateSearch: (search: Record<string, unknown>): SessionSearch => ({
    userId: text(search.userId, 256),
    provider: text(search.provider, 64),
    ip: text(search.ip, 64),
    country: text(search.country, 2),
    userAgent: text(search.userAgent, 128),
    createdAfter: moment(search.createdAfter),
    createdBefore: moment(search.createdBefore),
    lastSeenBefore: moment(search.lastSeenBefore),
    state: oneOf(search.state, STATES),
    cursor: text(search.cursor),
    open: text(search.open, 16),
  }),
  loaderDeps: ({ search: { open: _, ...filters } }) => filters,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("sessions:read")) {
      void context.queryClient.prefetchQuery(sessionsQuery(deps));
    }
  },
  component: Sessions,
});

function Sessions() {
  const { open, ...filters } = Route.useSearch();
  const navigate = Route.useNavigate();
  const client = useQueryClient();
  const { cursor: _, ...set } = filters;
  const filtered = Object.values(set).some((value) => value !== undefined);
  const [chosen, choose] = useChosen(set);
  const { permissions } = useMe();
  const items = () => client.getQueryData(sessionsQuery(filters).queryKey)?.items ?? [];
  const opened = useOpened(open, items);
  return (
    <Permitted permission="sessions:read">
      <Page
        title={words.title}
        besidePanel={open !== undefined}
        lead={words.lead}
        actions={
          <span className="flex flex-wrap gap-2">
            {filters.state === "ended" ? null : (
              <RevokeMatching
                filters={filters}
                filtered={filtered}
                asking={chosen.asking === "matching"}
                onAsk={(asking) => choose({ ...chosen, asking: asking ? "matching" : null })}
                // Those that were ticked are ended with the others.
                onDone={() => choose({ selection: NOTHING, asking: null })}
              />
            )}
            <ViewsMenu list="sessions" search={set} />
          </span>
        }
      >
        <SessionFilters
          filters={filters}
          onChange={(part) =>
            navigate({ search: (old) => ({ ...old, ...part, cursor: undefined, open: undefined }) })
          }
        />
        <SessionsTable
          filters={filters}
          filtered={filtered}
          openId={open}
          onClear={() => navigate({ search: {} })}
          selection={chosen.selection}
          onSelect={(selection) => choose({ ...chosen, selection })}
        />
        {chosen.selection.keys.size > 0 ? (
          <Suspense>
            <SelectionBar chosen={chosen} filtered={filtered} onChoose={choose} />
          </Suspense>
        ) : null}
        {open ? (
          <Opening>
            <SessionPanel
              id={open}
              opened={opened}
              known={items().find(({ id }) => id === open)}
              events={permissions.includes("events:read") ? <EventsOfSession sessionId={open} /> : null}
            />
          </Opening>
        ) : null}
      </Page>
    </Permitted>
  );
}
