import { createFileRoute, Link } from "@tanstack/react-router";
import { FilterProvider } from "@/components/filter-provider";
import { Page, Toolbar } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { Ways } from "@/components/ways";
import { FailuresTable, FailuresTotal } from "@/features/events/failures-table";
import { FilterTime } from "@/features/events/filter-time";
import { type FailureFilters, failuresQuery } from "@/features/events/queries";
import { moment, oneOf, text } from "@/lib/search";
import { SPAN_NAMES, type SpanName } from "@/lib/spans";
import { words } from "@/messages/en/failures";
import { buttonStyle } from "@/ui/button";

export interface FailureSearch extends FailureFilters {
  span?: SpanName | undefined;
  by?: "account" | undefined;
}

export const Route = createFileRoute("/_console/failures")({
  validateSearch: (search: Record<string, unknown>): FailureSearch => ({
    since: moment(search.since),
    until: moment(search.until),
    provider: text(search.provider, 64),
    span: oneOf(search.span, SPAN_NAMES),
    by: oneOf(search.by, ["account"]),
  }),
  loaderDeps: ({ search: { by: _, span: __, ...filters } }) => filters,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("events:read")) {
      void context.queryClient.prefetchQuery(failuresQuery(deps));
    }
  },
  component: FailuresPage,
});

function FailuresPage() {
  const { by, span, ...filters } = Route.useSearch();
  const navigate = Route.useNavigate();
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const change = (part: FailureSearch) => navigate({ search: (old) => ({ ...old, ...part }) });
  return (
    <Permitted permission="events:read">
      <Page
        title={words.title}
        lead={words.lead}
        actions={
          <Link to="/events" search={{ type: ["signInFailed"] }} className={buttonStyle()}>
            {words.backToEvents}
          </Link>
        }
      >
        <Toolbar label={words.filter}>
          <Ways
            ways={[
              [undefined, words.byAddress],
              ["account", words.byAccount],
            ]}
            now={by}
          />
          <FilterProvider value={filters.provider} onChange={(provider) => change({ provider })} />
          <FilterTime since={filters.since} until={filters.until} span={span} onChange={change} />
          <span role="status" className="text-fg-muted text-sm md:ml-auto">
            <FailuresTotal filters={filters} />
          </span>
        </Toolbar>
        <FailuresTable
          filters={filters}
          by={by ?? "address"}
          onClear={filtered ? () => navigate({ search: { by } }) : undefined}
        />
      </Page>
    </Permitted>
  );
}
