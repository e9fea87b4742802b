import { Download, Pause, Radio } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useMe } from "@/components/me";
import type { EventFilters } from "@/features/events/queries";
import { stringifySearch } from "@/lib/search";
import { useShortcuts } from "@/lib/use-shortcuts";
import { Button, buttonStyle } from "@/ui/button";

const Popover = lazy(() => import("@/ui/popover").then((module) => ({ default: module.Popover })));

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
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const mayExport = me.permissions.includes("events:export");
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useShortcuts([
    {
      keys: ["l"],
      label: live ? "Stop watching" : "Watch events live",
      group: "This page",
      run: () => onLive(!live),
    },
    ...(mayExport
      ? [{ keys: [], label: "Export these events", group: "This page" as const, run: () => setOpen(true) }]
      : []),
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
      {mayExport ? (
        <Button ref={button} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Download aria-hidden="true" /> Export
        </Button>
      ) : null}
      {open ? (
        <Suspense>
          <Popover anchor={button} align="end" title="Export events" onClose={close}>
            <div className="grid gap-2 p-2">
              <p className="text-fg-muted text-sm">
                Everything that these filters mean, up to now, the oldest first. That you took it goes on the
                trail.
              </p>
              {(["csv", "ndjson"] as const).map((format) => (
                <a
                  key={format}
                  href={`/api/events/export${stringifySearch({ ...filter, format })}`}
                  download
                  className={buttonStyle()}
                  onClick={close}
                >
                  {format === "csv" ? "CSV, for spreadsheets" : "NDJSON, for programs"}
                </a>
              ))}
            </div>
          </Popover>
        </Suspense>
      ) : null}
      <span role="status" className="text-fg-muted text-sm">
        {connected === false ? "The line is broken. Trying again…" : ""}
      </span>
    </span>
  );
}
