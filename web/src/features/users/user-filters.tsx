import { FilterOptions } from "@/components/filter-options";
import { FilterProvider } from "@/components/filter-provider";
import { Toolbar } from "@/components/page";
import { SearchField } from "@/components/search-field";
import type { UserFilters as Filters } from "@/features/users/queries";
import { ROLES } from "../../../../shared/permissions.ts";

const STATUSES = [
  { value: "active", label: "Active" },
  { value: "banned", label: "Banned" },
] as const;
const ROLE_OPTIONS = ROLES.toReversed().map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

interface UserFiltersProps {
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** The search and the filters of the list of users. */
export function UserFilters({ filters, onChange }: UserFiltersProps) {
  return (
    <Toolbar label="Filter users">
      <SearchField
        label="Search by name, e-mail or id"
        value={filters.query}
        onChange={(query) => onChange({ query })}
      />
      <FilterOptions
        label="Status"
        options={STATUSES}
        value={filters.status}
        onChange={(status) => onChange({ status })}
      />
      <FilterProvider value={filters.provider} onChange={(provider) => onChange({ provider })} />
      <FilterOptions
        label="Role"
        options={ROLE_OPTIONS}
        value={filters.role ?? undefined}
        onChange={(role) => onChange({ role })}
      />
    </Toolbar>
  );
}
