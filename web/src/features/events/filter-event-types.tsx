import { FilterChip } from "@/components/filter-chip";
import { lazily } from "@/components/lazily";
import { words } from "@/messages/en/events";
import type { EventType } from "../../../../shared/event-types.ts";

const EventTypeList = lazily(() =>
  import("@/features/events/event-type-list").then((module) => module.EventTypeList),
);

interface FilterEventTypesProps {
  value: readonly EventType[];
  onChange: (types: EventType[] | undefined) => void;
}

/** A filter by any of the types of events; it stays open while one picks. */
export function FilterEventTypes({ value, onChange }: FilterEventTypesProps) {
  const told = value.length > 1 ? `${value[0]} +${value.length - 1}` : (value[0] ?? null);
  return (
    <FilterChip
      label={words.type}
      value={told}
      isWide
      onClear={() => onChange(undefined)}
      preload={EventTypeList.ahead}
    >
      {() => (
        <EventTypeList
          chosen={value}
          onPick={(picked) => {
            const next = value.includes(picked) ? value.filter((one) => one !== picked) : [...value, picked];
            onChange(next.length > 0 ? next : undefined);
          }}
        />
      )}
    </FilterChip>
  );
}
