import { createFileRoute } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useState } from "react";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { ListActions } from "@/features/users/list-actions";
import { type UserFilters as Filters, usersQuery } from "@/features/users/queries";
import { UserFilters } from "@/features/users/user-filters";
import { UsersTable } from "@/features/users/users-table";
import { oneOf, text } from "@/lib/search";
import { NOTHING, type Selection } from "@/lib/selection";
import { ROLES } from "../../../../../shared/permissions.ts";

const BulkBar = lazy(() =>
  import("@/features/users/bulk-bar").then((module) => ({ default: module.BulkBar })),
);

export const Route = createFileRoute("/_console/users/")({
  validateSearch: (search: Record<string, unknown>): Filters => ({
    query: text(search.query, 256),
    status: oneOf(search.status, ["active", "banned"]),
    provider: text(search.provider, 64),
    role: oneOf(search.role, ROLES),
    cursor: text(search.cursor),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("users:read")) {
      void context.queryClient.prefetchQuery(usersQuery(deps));
    }
  },
  component: Users,
});

function Users() {
  const filters = Route.useSearch();
  const navigate = Route.useNavigate();
  const change = useCallback(
    (part: Filters) =>
      navigate({
        search: (old) => ({ ...old, ...part, cursor: undefined }),
        replace: "query" in part,
      }),
    [navigate],
  );
  // What is selected outlives the page, not the filters: it must never be wider than what one can see.
  const { cursor: _, ...set } = filters;
  const scope = JSON.stringify(set);
  const [{ of, selection }, hold] = useState({ of: scope, selection: NOTHING });
  if (of !== scope) hold({ of: scope, selection: NOTHING });
  const setSelection = (next: Selection) => hold({ of: scope, selection: next });
  const filtered = Object.values(set).some((value) => value !== undefined);
  return (
    <Permitted permission="users:read">
      <Page
        title="Users"
        lead="Everybody who can sign in to your app."
        actions={<ListActions filters={filters} />}
      >
        <UserFilters filters={filters} onChange={change} />
        <UsersTable
          filters={filters}
          filtered={filtered}
          onClear={() => navigate({ search: {} })}
          selection={selection}
          onSelect={setSelection}
        />
        {selection.keys.size > 0 ? (
          <Suspense>
            <BulkBar ids={selection.keys} filters={filters} onClear={() => setSelection(NOTHING)} />
          </Suspense>
        ) : null}
      </Page>
    </Permitted>
  );
}
