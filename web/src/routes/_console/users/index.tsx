import { createFileRoute } from "@tanstack/react-router";
import { useCallback } from "react";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { type UserFilters as Filters, usersQuery } from "@/features/users/queries";
import { UserFilters } from "@/features/users/user-filters";
import { UsersTable } from "@/features/users/users-table";
import { oneOf, text } from "@/lib/search";
import { ROLES } from "../../../../../shared/permissions.ts";

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
  const { cursor: _, ...set } = filters;
  const filtered = Object.values(set).some((value) => value !== undefined);
  return (
    <Permitted permission="users:read">
      <Page title="Users" lead="Everybody who can sign in to your app.">
        <UserFilters filters={filters} onChange={change} />
        <UsersTable filters={filters} filtered={filtered} onClear={() => navigate({ search: {} })} />
      </Page>
    </Permitted>
  );
}
