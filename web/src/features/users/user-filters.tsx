import { FilterOptions } from "@/components/filter-options";
import { FilterProvider } from "@/components/filter-provider";
import { Toolbar } from "@/components/page";
import { SearchField } from "@/components/search-field";
import type { UserFilters as Filters } from "@/features/users/queries";
import { words as common } from "@/messages/en/common";
import { words } from "@/messages/en/users";
import { ROLES } from "../../../../shared/permissions.ts";

const roles = () => ROLES.toReversed().map((value) => ({ value, label: common.roles[value] }));

interface UserFiltersProps {
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** The search and the filters of the list of users. */
export function UserFilters({ filters, onChange }: UserFiltersProps) {
  return (
    <Toolbar label={words.filters}>
      <SearchField label={words.search} value={filters.query} onChange={(query) => onChange({ query })} />
      <FilterOptions
        label={words.status}
        options={[
          { value: "active", label: words.active },
          { value: "banned", label: words.banned },
        ]}
        value={filters.status}
        onChange={(status) => onChange({ status })}
      />
      <FilterProvider value={filters.provider} onChange={(provider) => onChange({ provider })} />
      <FilterOptions
        label={words.role}
        options={roles()}
        value={filters.role ?? undefined}
        onChange={(role) => onChange({ role })}
      />
    </Toolbar>
  );
}
