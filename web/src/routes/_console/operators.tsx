import { createFileRoute } from "@tanstack/react-router";
import { Page } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { GrantRole } from "@/features/operators/grant-role";
import { OperatorFilters } from "@/features/operators/operator-filters";
import { OperatorsTable } from "@/features/operators/operators-table";
import { type OperatorFilters as Filters, grantsQuery, operatorsQuery } from "@/features/operators/queries";
import { oneOf, text } from "@/lib/search";
import { words } from "@/messages/en/operators";
import { ROLES } from "../../../../shared/permissions.ts";

export const Route = createFileRoute("/_console/operators")({
  validateSearch: (search: Record<string, unknown>): Filters & { ask?: string | undefined } => ({
    role: oneOf(search.role, ROLES),
    cursor: text(search.cursor),
    ask: text(search.ask),
  }),
  loaderDeps: ({ search: { ask, ...filters } }) => filters,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("operators:manage")) {
      void context.queryClient.prefetchQuery(operatorsQuery(deps));
      void context.queryClient.prefetchQuery(grantsQuery);
    }
  },
  component: Operators,
});

function Operators() {
  const filters = Route.useLoaderDeps();
  const navigate = Route.useNavigate();
  const { cursor: _, ...set } = filters;
  const filtered = Object.values(set).some((value) => value !== undefined);
  return (
    <Permitted permission="operators:manage">
      <Page title={words.title} lead={words.lead} actions={<GrantRole />}>
        <OperatorFilters
          filters={filters}
          onChange={(part) => navigate({ search: (old) => ({ ...old, ...part, cursor: undefined }) })}
        />
        <OperatorsTable filters={filters} filtered={filtered} onClear={() => navigate({ search: {} })} />
      </Page>
    </Permitted>
  );
}
