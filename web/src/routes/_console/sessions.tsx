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
import { NoSessions } from "@/features/sessions/no-sessions";
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
const loadGroups = () => import("@/features/sessions/session-groups");
const Groups = lazily(() => loadGroups().then((module) => module.SessionGroups));
const SelectionBar = lazily(() =>
  import("@/features/sessions/selection-bar").then((module) => module.SelectionBar),
);

const GROUPS = ["device", "place"] as const;

export interface SessionSearch extends Filters {
  /** what they are grouped by */
  by?: (typeof GROUPS)[number] | undefined;
  /** the session whose details are open */
  open?: string | undefined;
  /** the filters that are seldom wanted */
  more?: "on" | undefined;
}

export const Route = createFileRoute("/_console/sessions")({
  validateSearch: (search: Record<string, unknown>): SessionSearch => ({
    userId: text(search.userId, 256),
    provider: text(search.provider, 64),
    ip: text(search.ip, 64),
    country: text(search.country, 2),
    userAgent: text(search.userAgent, 128),
    userAgentIs: text(search.userAgentIs, 256),
    createdAfter: moment(search.createdAfter),
    createdBefore: moment(search.createdBefore),
    lastSeenBefore: moment(search.lastSeenBefore),
    state: oneOf(search.state, STATES),
    by: oneOf(search.by, GROUPS),
    cursor: text(search.cursor),
    open: text(search.open, 16),
    more: oneOf(search.more, ["on"]),
  }),
  loaderDeps: ({ search: { open, more, ...filters } }) => filters,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("sessions:read")) {
      const { by, ...filters } = deps;
      if (by) void loadGroups().then(({ ask }) => ask(context.queryClient, filters));
      else void context.queryClient.prefetchQuery(sessionsQuery(filters));
    }
  },
  component: Sessions,
});

function Sessions() {
  const { open, by, more, ...filters } = Route.useSearch();
  const navigate = Route.useNavigate();
  const client = useQueryClient();
  const { cursor: _, ...set } = filters;
  const filtered = Object.values(set).some((value) => value !== undefined);
  const [chosen, choose] = useChosen(set);
  const { permissions } = useMe();
  const items = () => client.getQueryData(sessionsQuery(filters).queryKey)?.items ?? [];
  const opened = useOpened(open, items);
  const clear = () => navigate({ search: { by, more } });
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
          by={by}
          filters={filters}
          onChange={(part) =>
            navigate({ search: (old) => ({ ...old, ...part, cursor: undefined, open: undefined }) })
          }
        />
        {by ? (
          <Suspense>
            <Groups
              filters={filters}
              by={by}
              onClear={filtered ? clear : undefined}
              empty={<NoSessions filtered={filtered} onClear={clear} />}
            />
          </Suspense>
        ) : (
          <SessionsTable
            filters={filters}
            filtered={filtered}
            openId={open}
            onClear={clear}
            selection={chosen.selection}
            onSelect={(selection) => choose({ ...chosen, selection })}
          />
        )}
        {chosen.selection.keys.size > 0 && !by ? (
          <Suspense>
            <SelectionBar chosen={chosen} filters={filters} filtered={filtered} onChoose={choose} />
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
