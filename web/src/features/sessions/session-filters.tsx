import { FilterOptions } from "@/components/filter-options";
import { FilterProvider } from "@/components/filter-provider";
import { FilterText } from "@/components/filter-text";
import { FilterUser } from "@/components/filter-user";
import { Toolbar } from "@/components/page";
import type { SessionFilters as Filters } from "@/features/sessions/queries";

const STATE_OPTIONS = [
  { value: "ended", label: "Ended" },
  { value: "all", label: "Active and ended" },
] as const;

interface SessionFiltersProps {
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** The filters of everybody's sessions. */
export function SessionFilters({ filters, onChange }: SessionFiltersProps) {
  return (
    <Toolbar label="Filter sessions">
      <FilterUser label="User" value={filters.userId} onChange={(userId) => onChange({ userId })} />
      <FilterProvider value={filters.provider} onChange={(provider) => onChange({ provider })} />
      <FilterText
        label="IP"
        hint="An address, or a block such as 192.0.2.0/24 or 2001:db8::/32."
        placeholder="192.0.2.7"
        value={filters.ip}
        onChange={(ip) => onChange({ ip })}
      />
      <FilterOptions
        label="State"
        options={STATE_OPTIONS}
        value={filters.state === "active" ? undefined : filters.state}
        onChange={(state) => onChange({ state })}
      />
    </Toolbar>
  );
}
