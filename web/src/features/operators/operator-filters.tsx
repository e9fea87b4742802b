import { FilterOptions } from "@/components/filter-options";
import { Toolbar } from "@/components/page";
import type { OperatorFilters as Filters } from "@/features/operators/queries";
import { ROLE_CHOICES } from "@/features/operators/words";

const OPTIONS = ROLE_CHOICES.toReversed().map(({ value, label }) => ({ value, label }));

interface OperatorFiltersProps {
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** The filter of the list of operators. */
export function OperatorFilters({ filters, onChange }: OperatorFiltersProps) {
  return (
    <Toolbar label="Filter operators">
      <FilterOptions
        label="Role"
        options={OPTIONS}
        value={filters.role}
        onChange={(role) => onChange({ role })}
      />
    </Toolbar>
  );
}
