import { Command } from "cmdk";
import Check from "lucide-react/icons/check";
import { useState } from "react";
import { groupStyle } from "@/components/group-style";
import { EVENT_TYPE_GROUPS } from "@/features/events/event-type-groups";
import { cn } from "@/lib/cn";
import { fitsWords } from "@/lib/lookup";
import { words } from "@/messages/en/event-types";
import { words as events } from "@/messages/en/events";
import type { EventType } from "../../../../shared/event-types.ts";

export interface EventTypeListProps {
  chosen: readonly EventType[];
  onPick: (type: EventType) => void;
}

/** The types of events by what they are about, each with a few words, to find by either and to pick any number of. */
export function EventTypeList({ chosen, onPick }: EventTypeListProps) {
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  // A name is found by each of its words: signInFailed by "fail", too.
  const isFound = (type: EventType) =>
    fitsWords(`${type} ${type.replace(/[A-Z]/g, " $&")} ${words.types[type]}`, text);
  return (
    <Command shouldFilter={false} loop label={events.type}>
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        maxLength={64}
        placeholder={words.find}
        className="h-8 w-full rounded-sm border-line border-b bg-transparent px-2 pb-1.5 text-sm outline-hidden max-md:text-lg"
      />
      <div role="status">
        <Command.Empty className="px-2 py-4 text-fg-muted text-sm">{words.none}</Command.Empty>
      </div>
      <Command.List
        label={events.type}
        aria-multiselectable="true"
        className="max-h-88 overflow-y-auto overscroll-contain"
      >
        {EVENT_TYPE_GROUPS.map(({ group, types }) => (
          <Command.Group key={group} heading={words.groups[group]} className={groupStyle}>
            {types.filter(isFound).map((type) => {
              const isOn = chosen.includes(type);
              return (
                <Command.Item
                  key={type}
                  value={type}
                  aria-checked={isOn}
                  onSelect={() => onPick(type)}
                  className="grid min-h-8 cursor-pointer grid-cols-[auto_8.5rem_minmax(0,1fr)] items-center gap-2 rounded-md px-2 py-1.5 text-xs data-[selected=true]:bg-selected"
                >
                  <Check
                    aria-hidden="true"
                    className={cn("size-3.5 text-accent-text", !isOn && "invisible")}
                  />
                  <code className="font-mono">{type}</code>
                  <span className="text-fg-muted">{words.types[type]}</span>
                </Command.Item>
              );
            })}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}
