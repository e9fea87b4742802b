import Pause from "lucide-react/icons/pause";
import Radio from "lucide-react/icons/radio";
import { useMe } from "@/components/me";
import { ExportMenu } from "@/features/events/export-menu";
import type { EventFilters } from "@/features/events/queries";
import { cn } from "@/lib/cn";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/events";
import { Button } from "@/ui/button";

interface EventActionsProps {
  filters: EventFilters;
  live: boolean;
  /** null where nothing is watched yet, false where the line is broken */
  connected: boolean | null;
  onLive: (live: boolean) => void;
}

/** Watching the trail, and taking it out as a file. */
export function EventActions({ filters, live, connected, onLive }: EventActionsProps) {
  const me = useMe();
  useShortcuts([
    {
      keys: ["l"],
      label: live ? words.stopWatching : words.watch,
      group: "This page",
      run: () => onLive(!live),
    },
  ]);
  const Icon = live ? Pause : Radio;
  const state = connected === null ? words.connecting : connected ? words.watching : words.broken;
  return (
    <>
      <span
        role="status"
        className={
          live
            ? cn(
                "text-sm max-md:order-last max-md:basis-full",
                connected === false ? "text-attention" : "text-fg-muted",
              )
            : "sr-only"
        }
      >
        {live ? state : ""}
      </span>
      <Button
        shortcut="l"
        aria-pressed={live}
        tone={live ? "primary" : "secondary"}
        onClick={() => onLive(!live)}
      >
        <Icon aria-hidden="true" /> {words.live}
      </Button>
      {me.permissions.includes("events:export") ? <ExportMenu filters={filters} /> : null}
    </>
  );
}
