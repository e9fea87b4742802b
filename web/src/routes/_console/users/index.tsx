import { createFileRoute } from "@tanstack/react-router";
import { Suspense, useCallback, useRef } from "react";
import { lazily } from "@/components/lazily";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { type UserFilters as Filters, usersQuery } from "@/features/users/queries";
import { useChosen } from "@/features/users/use-chosen";
import { UserFilters } from "@/features/users/user-filters";
import { UsersTable } from "@/features/users/users-table";
import { oneOf, text } from "@/lib/search";
import { words } from "@/messages/en/users";
import type { RowOffers } from "@/routes/_console/users/-row-questions";
import { ROLES } from "../../../../../shared/permissions.ts";

const BulkBar = lazily(() => import("@/features/users/bulk-bar").then((module) => module.BulkBar));

const Actions = lazily(() => import("@/routes/_console/users/-actions").then((module) => module.Actions));
// Asked for at once, but not waited for: one comes to look at the list.
Actions.ahead();

const RowQuestions = lazily(() =>
  import("@/routes/_console/users/-row-questions").then((module) => module.RowQuestions),
);

export interface UsersSearch extends Filters {
  /** what of the list's own is open: -actions.tsx */
  ask?: string | undefined;
}

export const Route = createFileRoute("/_console/users/")({
  validateSearch: (search: Record<string, unknown>): UsersSearch => ({
    query: text(search.query, 256),
    status: oneOf(search.status, ["active", "banned"]),
    provider: text(search.provider, 64),
    role: oneOf(search.role, ROLES),
    cursor: text(search.cursor),
    ask: text(search.ask),
  }),
  loaderDeps: ({ search: { ask, ...filters } }) => filters,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("users:read")) {
      void context.queryClient.prefetchQuery(usersQuery(deps));
    }
  },
  component: Users,
});

function Users() {
  const filters = Route.useLoaderDeps();
  const navigate = Route.useNavigate();
  const change = useCallback(
    (part: Filters) =>
      navigate({
        search: (old) => ({ ...old, ...part, cursor: undefined }),
        replace: "query" in part,
      }),
    [navigate],
  );
  const { cursor: _, ...set } = filters;
  const [chosen, choose] = useChosen(set);
  const offers = useRef<RowOffers>(() => []);
  const filtered = Object.values(set).some((value) => value !== undefined);
  return (
    <Permitted permission="users:read">
      <Page
        title={words.title}
        lead={words.lead}
        actions={
          <Suspense fallback={<span className="h-8 max-md:w-full" />}>
            <Actions filters={filters} />
          </Suspense>
        }
      >
        <UserFilters filters={filters} onChange={change} />
        <UsersTable
          filters={filters}
          filtered={filtered}
          onClear={() => navigate({ search: {} })}
          selection={chosen.selection}
          onSelect={(selection) => choose({ ...chosen, selection })}
          actions={(user) => offers.current(user)}
        />
        <Suspense>
          <RowQuestions offers={offers} />
        </Suspense>
        {chosen.selection.keys.size > 0 ? (
          <Suspense>
            <BulkBar chosen={chosen} onChoose={choose} filters={filters} />
          </Suspense>
        ) : null}
      </Page>
    </Permitted>
  );
}
