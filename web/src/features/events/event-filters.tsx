import { Link } from "@tanstack/react-router";
import { FilterAddress } from "@/components/filter-address";
import { FilterCountry } from "@/components/filter-country";
import { FilterOptions } from "@/components/filter-options";
import { FilterProvider } from "@/components/filter-provider";
import { FilterText } from "@/components/filter-text";
import { FilterUser } from "@/components/filter-user";
import { MoreFilters } from "@/components/more-filters";
import { Toolbar } from "@/components/page";
import { FilterActor } from "@/features/events/filter-actor";
import { FilterEventTypes } from "@/features/events/filter-event-types";
import { FilterTime, type Times } from "@/features/events/filter-time";
import type { EventFilters as Filters } from "@/features/events/queries";
import type { SpanName } from "@/lib/spans";
import { words } from "@/messages/en/events";
import { buttonStyle } from "@/ui/button";
import { EVENT_OUTCOMES } from "../../../../shared/event-types.ts";

const outcomes = () => EVENT_OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }));

interface EventFiltersProps {
  filters: Filters;
  /** the span that the times were picked by, where they were */
  span: SpanName | undefined;
  onChange: (change: Filters & Times) => void;
}

/** The filters of the trail. */
export function EventFilters({ filters, span, onChange }: EventFiltersProps) {
  return (
    <Toolbar label={words.filter}>
      <FilterEventTypes value={filters.type ?? []} onChange={(type) => onChange({ type })} />
      <FilterUser label={words.user} value={filters.userId} onChange={(userId) => onChange({ userId })} />
      <FilterActor value={filters.actorId} onChange={(actorId) => onChange({ actorId })} />
      <FilterAddress value={filters.ip} onChange={(ip) => onChange({ ip })} />
      <FilterOptions
        label={words.outcome}
        options={outcomes()}
        value={filters.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      <FilterProvider value={filters.provider} onChange={(provider) => onChange({ provider })} />
      <FilterTime span={span} since={filters.since} until={filters.until} onChange={onChange} />
      <MoreFilters
        label={words.moreFilters}
        areSet={Boolean(filters.country || filters.requestId || filters.sessionId)}
      >
        <FilterCountry value={filters.country} onChange={(country) => onChange({ country })} />
        <FilterText
          label={words.request}
          hint={words.requestHint}
          value={filters.requestId}
          onChange={(requestId) => onChange({ requestId })}
        />
        <FilterText
          label={words.session}
          hint={words.sessionHint}
          value={filters.sessionId}
          onChange={(sessionId) => onChange({ sessionId })}
        />
      </MoreFilters>
      <span className="-mx-3 flex flex-wrap gap-2 md:ml-auto">
        {filters.ip ? (
          <Link to="/address" search={{ ip: filters.ip }} className={buttonStyle({ tone: "ghost" })}>
            {words.aboutAddress}
          </Link>
        ) : null}
        <Link to="/failures" className={buttonStyle({ tone: "ghost" })}>
          {words.failedSignIns}
        </Link>
      </span>
    </Toolbar>
  );
}
