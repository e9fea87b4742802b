import { FilterChip } from "@/components/filter-chip";
import { lazily } from "@/components/lazily";
import type { EventTypeListProps } from "@/features/events/event-type-list";
import { words } from "@/messages/en/events";
import type { EventType } from "../../../../shared/event-types.ts";

/** The list itself does not close: only where its code does not come nothing is to stay open. */
const EventTypeList = lazily<EventTypeListProps & { onClose: () => void }>(() =>
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
      {(close) => (
        <EventTypeList
          chosen={value}
          onPick={(picked) => {
            const next = value.includes(picked) ? value.filter((one) => one !== picked) : [...value, picked];
            onChange(next.length > 0 ? next : undefined);
          }}
          onClose={close}
        />
      )}
    </FilterChip>
  );
}
