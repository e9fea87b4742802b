import { Pause, Radio } from "lucide-react";
import { ExportMenu } from "@/components/export-menu";
import { useMe } from "@/components/me";
import type { EventFilters } from "@/features/events/queries";
import { useShortcuts } from "@/lib/use-shortcuts";
import { Button } from "@/ui/button";

interface EventActionsProps {
  filters: EventFilters;
  live: boolean;
  /** null where nothing is watched, false where the line is broken */
  connected: boolean | null;
  onLive: (live: boolean) => void;
}

/** Watching the trail, and taking it out as a file. */
export function EventActions({ filters, live, connected, onLive }: EventActionsProps) {
  const me = useMe();
  useShortcuts([
    {
      keys: ["l"],
      label: live ? "Stop watching" : "Watch events live",
      group: "This page",
      run: () => onLive(!live),
    },
  ]);
  const { cursor: _, ...filter } = filters;
  const Icon = live ? Pause : Radio;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Button
        shortcut="l"
        aria-pressed={live}
        tone={live ? "primary" : "secondary"}
        onClick={() => onLive(!live)}
      >
        <Icon aria-hidden="true" /> Live
      </Button>
      {me.permissions.includes("events:export") ? (
        <ExportMenu noun="events" path="/api/events/export" filter={filter}>
          Everything that these filters mean, up to now, the oldest first.
        </ExportMenu>
      ) : null}
      <span role="status" className="text-fg-muted text-sm">
        {connected === false ? "The line is broken. Trying again…" : ""}
      </span>
    </span>
  );
}
