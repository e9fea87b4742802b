import { useState } from "react";
import { FilterMany, FilterOptions } from "@/components/filter-options";
import { FilterProvider } from "@/components/filter-provider";
import { FilterText } from "@/components/filter-text";
import { FilterUser } from "@/components/filter-user";
import { Toolbar } from "@/components/page";
import { FilterTime } from "@/features/events/filter-time";
import type { EventFilters as Filters } from "@/features/events/queries";
import { OUTCOMES } from "@/features/events/words";
import { Button } from "@/ui/button";
import { EVENT_OUTCOMES, EVENT_TYPES } from "../../../../shared/event-types.ts";

const TYPES = EVENT_TYPES.map((value) => ({ value, label: value }));
const OUTCOME_OPTIONS = EVENT_OUTCOMES.map((value) => ({ value, label: OUTCOMES[value] }));

interface EventFiltersProps {
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** The filters of the trail. */
export function EventFilters({ filters, onChange }: EventFiltersProps) {
  const [more, setMore] = useState(false);
  return (
    <Toolbar label="Filter events">
      <FilterMany
        label="Type"
        options={TYPES}
        value={filters.type ?? []}
        onChange={(type) => onChange({ type })}
      />
      <FilterUser label="User" value={filters.userId} onChange={(userId) => onChange({ userId })} />
      <FilterUser label="Actor" value={filters.actorId} onChange={(actorId) => onChange({ actorId })} />
      <FilterText
        label="IP"
        hint="An address, or a block such as 192.0.2.0/24 or 2001:db8::/32."
        placeholder="192.0.2.7"
        value={filters.ip}
        onChange={(ip) => onChange({ ip })}
      />
      <FilterOptions
        label="Outcome"
        options={OUTCOME_OPTIONS}
        value={filters.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      <FilterProvider value={filters.provider} onChange={(provider) => onChange({ provider })} />
      <FilterTime since={filters.since} until={filters.until} onChange={onChange} />
      {more || filters.country || filters.requestId || filters.sessionId ? (
        <>
          <FilterText
            label="Country"
            hint="Two letters, such as DE; T1 is the Tor network."
            placeholder="DE"
            value={filters.country}
            onChange={(country) => onChange({ country: country?.toUpperCase() })}
          />
          <FilterText
            label="Request"
            hint="A request id, as errors and events show it."
            value={filters.requestId}
            onChange={(requestId) => onChange({ requestId })}
          />
          <FilterText
            label="Session"
            hint="A session id, as events show it."
            value={filters.sessionId}
            onChange={(sessionId) => onChange({ sessionId })}
          />
        </>
      ) : (
        <Button tone="ghost" onClick={() => setMore(true)}>
          More filters
        </Button>
      )}
    </Toolbar>
  );
}
