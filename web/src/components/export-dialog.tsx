import { useEffect, useRef, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { Dialog } from "@/components/overlays";
import { ApiError } from "@/lib/api-error";
import { bodyOf } from "@/lib/client";
import { LOCALE } from "@/lib/locale";
import { type ExportForm, type Haul, NO_HAUL, receiveExport } from "@/lib/receive-export";
import { words } from "@/messages/en/exports";
import { Button } from "@/ui/button";

const TYPES: Record<ExportForm, string> = { csv: "text/csv", ndjson: "application/x-ndjson" };
const size = new Intl.NumberFormat(LOCALE, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });

interface ExportDialogProps {
  /** what is taken out, as its file is called */
  what: "users" | "events";
  form: ExportForm;
  /** where it is to be had; its query names the form */
  path: string;
  onClose: () => void;
}

/**
 * Takes a list out as a file, and says how much has come. Where the line broke, events go on after the last whole one; users
 * begin anew.
 */
export function ExportDialog({ what, form, path, onClose }: ExportDialogProps) {
  const [haul, setHaul] = useState(NO_HAUL);
  const [error, setError] = useState<unknown>(null);
  const [isDone, setDone] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef<Haul>(NO_HAUL);
  const asked = useRef(path);
  const goesOn = what === "events" && haul.last !== null;

  useEffect(() => {
    const leaving = new AbortController();
    // Without a whole record it begins anew, its header included.
    const isMore = attempt > 0 && what === "events" && latest.current.last !== null;
    const from = isMore ? latest.current : NO_HAUL;
    latest.current = from;
    setHaul(from);
    async function take() {
      const after = from.last === null ? "" : `&after=${from.last}`;
      const body = await bodyOf(fetch(asked.current + after, { signal: leaving.signal }));
      const whole = await receiveExport(body, form, from, (so) => {
        latest.current = so;
        setHaul(so);
      });
      save(whole, what, form);
      setDone(true);
    }
    take().catch((thrown: unknown) => {
      if (!leaving.signal.aborted) setError(thrown);
    });
    return () => leaving.abort();
  }, [what, form, attempt]);

  const said =
    what === "users"
      ? { title: words.exportingUsers, came: words.usersCame }
      : { title: words.exportingEvents, came: words.eventsCame };
  const isRefused = error instanceof ApiError && haul.records === 0;
  const broken = isRefused ? words.notBegun : goesOn ? words.broke : words.brokeForGood;
  // What breaks while the file comes is no answer of the API; the description has it in words.
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={isDone ? words[what] : said.title}
      description={
        <>
          <p role="status" className="tabular-nums">
            {said.came(haul.records, size.format(haul.bytes / 1_000_000))}
          </p>
          <p>{isDone ? words.done : error ? broken : words.runs}</p>
        </>
      }
    >
      {error instanceof ApiError ? (
        <div className="mt-4">
          <FailureNote error={error} />
        </div>
      ) : null}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        {error && haul.records > 0 ? (
          <Button onClick={() => save(haul, what, form)}>{words.takeThis}</Button>
        ) : null}
        <Button onClick={onClose}>{isDone ? words.close : words.cancel}</Button>
        {error ? (
          <Button
            tone="primary"
            onClick={() => {
              setError(null);
              setAttempt(attempt + 1);
            }}
          >
            {goesOn ? words.goOn : words.anew}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Gives the browser a file to keep. */
function save({ parts }: Haul, what: string, form: ExportForm) {
  const address = URL.createObjectURL(new Blob([...parts], { type: TYPES[form] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${what}-${new Date().toISOString().slice(0, 10)}.${form}`;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
