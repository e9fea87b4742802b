import { createFileRoute, Link } from "@tanstack/react-router";
import Plus from "lucide-react/icons/plus";
import { FilterOptions } from "@/components/filter-options";
import { Page, Toolbar } from "@/components/page";
import { Permitted } from "@/components/permitted";
import { KeysTable } from "@/features/keys/keys-table";
import { type KeyFilters, keysQuery } from "@/features/keys/queries";
import { oneOf, text } from "@/lib/search";
import { words } from "@/messages/en/keys";
import { buttonStyle } from "@/ui/button";

export const Route = createFileRoute("/_console/keys/")({
  validateSearch: (search: Record<string, unknown>): KeyFilters & { ask?: string | undefined } => ({
    state: oneOf(search.state, ["all"]),
    cursor: text(search.cursor),
    ask: text(search.ask),
  }),
  loaderDeps: ({ search: { ask, ...filters } }) => filters,
  loader: ({ context, deps, cause }) => {
    if (cause !== "preload" && context.me.permissions.includes("keys:manage")) {
      void context.queryClient.prefetchQuery(keysQuery(deps));
    }
  },
  component: Keys,
});

function Keys() {
  const filters = Route.useLoaderDeps();
  const navigate = Route.useNavigate();
  return (
    <Permitted permission="keys:manage">
      <Page
        title={words.title}
        lead={words.lead}
        actions={
          <Link to="/keys/new" className={buttonStyle({ tone: "primary" })}>
            <Plus aria-hidden="true" /> {words.newKey}
          </Link>
        }
      >
        <Toolbar label={words.filters}>
          <FilterOptions
            label={words.state}
            options={[{ value: "all", label: words.all }]}
            value={filters.state}
            onChange={(state) => navigate({ search: { state } })}
          />
        </Toolbar>
        <KeysTable filters={filters} onClear={() => navigate({ search: {} })} />
      </Page>
    </Permitted>
  );
}
