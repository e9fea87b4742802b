import { FilterAddress } from "@/components/filter-address";
import { FilterCountry } from "@/components/filter-country";
import { FilterOptions } from "@/components/filter-options";
import { FilterProvider } from "@/components/filter-provider";
import { FilterText } from "@/components/filter-text";
import { FilterUser } from "@/components/filter-user";
import { MoreFilters } from "@/components/more-filters";
import { Toolbar } from "@/components/page";
import { Ways } from "@/components/ways";
import { FilterMoments } from "@/features/sessions/filter-moments";
import type { SessionFilters as Filters } from "@/features/sessions/queries";
import { deviceWords } from "@/features/sessions/words";
import { words } from "@/messages/en/sessions";

const states = () =>
  [
    { value: "ended", label: words.ended },
    { value: "all", label: words.activeAndEnded },
  ] as const;

interface SessionFiltersProps {
  /** what they are grouped by */
  by: "device" | "place" | undefined;
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** The filters of everybody's sessions. */
export function SessionFilters({ by, filters, onChange }: SessionFiltersProps) {
  const { country, userAgent, userAgentIs, createdAfter, createdBefore, lastSeenBefore } = filters;
  return (
    <Toolbar label={words.filter}>
      <Ways
        ways={[
          [undefined, words.each],
          ["device", words.byDevice],
          ["place", words.byPlace],
        ]}
        now={by}
      />
      <FilterUser label={words.user} value={filters.userId} onChange={(userId) => onChange({ userId })} />
      <FilterProvider value={filters.provider} onChange={(provider) => onChange({ provider })} />
      <FilterText
        label={words.device}
        hint={words.deviceHint}
        placeholder={words.deviceExample}
        value={userAgent}
        shown={userAgentIs && words.exactly(deviceWords({ userAgent: userAgentIs }))}
        onChange={(text) => onChange({ userAgent: text, userAgentIs: undefined })}
      />
      <FilterCountry value={country} onChange={(code) => onChange({ country: code })} />
      <FilterAddress value={filters.ip} onChange={(ip) => onChange({ ip })} />
      <FilterOptions
        label={words.state}
        options={states()}
        value={filters.state === "active" ? undefined : filters.state}
        onChange={(state) => onChange({ state })}
      />
      <MoreFilters
        label={words.moreFilters}
        areSet={Boolean(createdAfter || createdBefore || lastSeenBefore)}
      >
        <FilterMoments
          label={words.signedIn}
          moments={{
            createdAfter: { label: words.after, say: words.since, value: createdAfter },
            createdBefore: { label: words.before, say: words.until, value: createdBefore },
          }}
          onChange={onChange}
        />
        <FilterMoments
          label={words.notSeenSince}
          moments={{
            lastSeenBefore: {
              label: words.notSeenSince,
              say: (moment) => moment,
              value: lastSeenBefore,
            },
          }}
          onChange={onChange}
        />
      </MoreFilters>
    </Toolbar>
  );
}
