import { createFileRoute } from "@tanstack/react-router";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { type SessionFilters as Filters, STATES, sessionsQuery } from "@/features/sessions/queries";
import { RevokeMatching } from "@/features/sessions/revoke-matching";
import { SessionFilters } from "@/features/sessions/session-filters";
import { SessionsTable } from "@/features/sessions/sessions-table";
import { oneOf, text } from "@/lib/search";

export const Route = createFileRoute("/_console/sessions")({
  validateSearch: (search: Record<string, unknown>): Filters => ({
    userId: text(search.userId, 256),
    provider: text(search.provider, 64),
    ip: text(search.ip, 64),
    state: oneOf(search.state, STATES),
    cursor: text(search.cursor),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("sessions:read")) {
      void context.queryClient.prefetchQuery(sessionsQuery(deps));
    }
  },
  component: Sessions,
});

function Sessions() {
  const filters = Route.useSearch();
  const navigate = Route.useNavigate();
  const { cursor: _, ...set } = filters;
  const filtered = Object.values(set).some((value) => value !== undefined);
  return (
    <Permitted permission="sessions:read">
      <Page
        title="Sessions"
        lead="Who is signed in, where and since when."
        actions={filters.state === "ended" ? null : <RevokeMatching filters={filters} filtered={filtered} />}
      >
        <SessionFilters
          filters={filters}
          onChange={(part) => navigate({ search: (old) => ({ ...old, ...part, cursor: undefined }) })}
        />
        <SessionsTable filters={filters} filtered={filtered} onClear={() => navigate({ search: {} })} />
      </Page>
    </Permitted>
  );
}
