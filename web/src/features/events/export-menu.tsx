import Download from "lucide-react/icons/download";
import { useRef, useState } from "react";
import { lazily } from "@/components/lazily";
import { Opening } from "@/components/opening";
import type { EventFilters } from "@/features/events/queries";
import { EXPORT_FORMS, type ExportForm } from "@/lib/receive-export";
import { stringifySearch } from "@/lib/search";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/events";
import { words as exports } from "@/messages/en/exports";
import { Button, buttonStyle } from "@/ui/button";

const Popover = lazily(() => import("@/ui/popover").then((module) => module.Popover));
const ExportDialog = lazily(() => import("@/components/export-dialog").then((module) => module.ExportDialog));

/** A button that takes out as a file what the filters mean. */
export function ExportMenu({ filters }: { filters: EventFilters }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [taking, setTaking] = useState<ExportForm | null>(null);
  const close = () => {
    setOpen(false);
    setTaking(null);
    button.current?.focus();
  };
  const { cursor: _, ...filter } = filters;
  const pathOf = (format: ExportForm) => `/api/events/export${stringifySearch({ ...filter, format })}`;
  useShortcuts([
    {
      id: "/api/events/export",
      keys: [],
      label: exports.events,
      group: "This page",
      run: () => setOpen(true),
    },
  ]);
  return (
    <>
      <Button ref={button} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Download aria-hidden="true" /> {words.export}
      </Button>
      {open ? (
        <Opening>
          <Popover anchor={button} align="end" title={exports.events} onClose={close}>
            <div className="grid gap-2 p-2">
              <p className="text-fg-muted text-sm">
                {exports.allEvents} {exports.trail}
              </p>
              {EXPORT_FORMS.map((form) => (
                // A link, so that it can also be left to the browser: its own download cannot go on, but needs no open page.
                <a
                  key={form}
                  href={pathOf(form)}
                  download
                  className={buttonStyle()}
                  onClick={(event) => {
                    event.preventDefault();
                    setOpen(false);
                    setTaking(form);
                  }}
                >
                  {exports.forms[form]}
                </a>
              ))}
            </div>
          </Popover>
        </Opening>
      ) : null}
      {taking ? (
        <Opening>
          <ExportDialog what="events" form={taking} path={pathOf(taking)} onClose={close} />
        </Opening>
      ) : null}
    </>
  );
}
