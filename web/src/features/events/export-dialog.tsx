import { useEffect, useRef, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { Dialog } from "@/components/overlays";
import type { EventFilters } from "@/features/events/queries";
import { type ExportForm, type Haul, NO_HAUL, receiveExport } from "@/features/events/receive-export";
import { ApiError } from "@/lib/api-error";
import { bodyOf } from "@/lib/client";
import { LOCALE } from "@/lib/locale";
import { stringifySearch } from "@/lib/search";
import { words } from "@/messages/en/events";
import { Button } from "@/ui/button";

const TYPES: Record<ExportForm, string> = { csv: "text/csv", ndjson: "application/x-ndjson" };
const size = new Intl.NumberFormat(LOCALE, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });

interface ExportDialogProps {
  form: ExportForm;
  filters: EventFilters;
  onClose: () => void;
}

/** Takes the trail out as a file: says how much has come, and where the line broke goes on after the last whole event. */
export function ExportDialog({ form, filters, onClose }: ExportDialogProps) {
  const [haul, setHaul] = useState(NO_HAUL);
  const [error, setError] = useState<unknown>(null);
  const [isDone, setDone] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef<Haul>(NO_HAUL);
  const asked = useRef(filters);

  useEffect(() => {
    const leaving = new AbortController();
    // Without a whole event it begins anew, its header included.
    const from = attempt > 0 && latest.current.last !== null ? latest.current : NO_HAUL;
    async function take() {
      const { cursor: _, ...filter } = asked.current;
      const query = stringifySearch({ ...filter, format: form, after: from.last ?? undefined });
      const body = await bodyOf(fetch(`/api/events/export${query}`, { signal: leaving.signal }));
      const whole = await receiveExport(body, form, from, (so) => {
        latest.current = so;
        setHaul(so);
      });
      save(whole, form);
      setDone(true);
    }
    take().catch((thrown: unknown) => {
      if (!leaving.signal.aborted) setError(thrown);
    });
    return () => leaving.abort();
  }, [form, attempt]);

  // What breaks while the file comes is no answer of the API; the description has it in words.
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={isDone ? words.exportEvents : words.exporting}
      description={
        <>
          <p role="status" className="tabular-nums">
            {words.came(haul.events, size.format(haul.bytes / 1_000_000))}
          </p>
          <p>{isDone ? words.exportDone : error ? words.exportBroke : words.exportRuns}</p>
        </>
      }
    >
      {error instanceof ApiError ? (
        <div className="mt-4">
          <FailureNote error={error} />
        </div>
      ) : null}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        {error && haul.events > 0 ? <Button onClick={() => save(haul, form)}>{words.takeThis}</Button> : null}
        <Button onClick={onClose}>{isDone ? words.close : words.cancel}</Button>
        {error ? (
          <Button
            tone="primary"
            onClick={() => {
              setError(null);
              setAttempt(attempt + 1);
            }}
          >
            {words.goOn}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Gives the browser a file to keep. */
function save({ parts }: Haul, form: ExportForm) {
  const address = URL.createObjectURL(new Blob([...parts], { type: TYPES[form] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `events-${new Date().toISOString().slice(0, 10)}.${form}`;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
