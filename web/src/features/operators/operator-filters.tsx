import { FilterOptions } from "@/components/filter-options";
import { Toolbar } from "@/components/page";
import type { OperatorFilters as Filters } from "@/features/operators/queries";
import { roleChoices } from "@/features/operators/words";
import { words } from "@/messages/en/operators";

interface OperatorFiltersProps {
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** The filter of the list of operators. */
export function OperatorFilters({ filters, onChange }: OperatorFiltersProps) {
  return (
    <Toolbar label={words.filters}>
      <FilterOptions
        label={words.role}
        options={roleChoices()
          .map(({ value, label }) => ({ value, label }))
          .toReversed()}
        value={filters.role}
        onChange={(role) => onChange({ role })}
      />
    </Toolbar>
  );
}
