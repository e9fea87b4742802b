import { FilterChip } from "@/components/filter-chip";
import { LOCALE } from "@/lib/locale";
import { fromLocalInput, toLocalInput } from "@/lib/time";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

const HOUR = 3_600_000;
const PRESETS = [
  { label: "Last hour", span: HOUR },
  { label: "Last 24 hours", span: 24 * HOUR },
  { label: "Last 7 days", span: 7 * 24 * HOUR },
  { label: "Last 30 days", span: 30 * 24 * HOUR },
];

const short = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

interface Span {
  since?: string | undefined;
  until?: string | undefined;
}

/** A filter by time, in the reader's own zone; both ends belong to it. */
export function FilterTime({ since, until, onChange }: Span & { onChange: (span: Span) => void }) {
  const from = since ? short.format(new Date(since)) : null;
  const to = until ? short.format(new Date(until)) : null;
  const words = from && to ? `${from} – ${to}` : from ? `since ${from}` : to ? `until ${to}` : null;
  return (
    <FilterChip label="Time" value={words} onClear={() => onChange({ since: undefined, until: undefined })}>
      {(close) => (
        <form
          className="grid gap-3 p-2"
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            onChange({
              since: fromLocalInput(String(data.get("since") ?? "")),
              until: fromLocalInput(String(data.get("until") ?? ""), "end"),
            });
            close();
          }}
        >
          <div className="grid grid-cols-2 gap-1">
            {PRESETS.map(({ label, span }) => (
              <Button
                key={label}
                size="sm"
                onClick={() => {
                  onChange({ since: new Date(Date.now() - span).toISOString(), until: undefined });
                  close();
                }}
              >
                {label}
              </Button>
            ))}
          </div>
          <Field label="Since">
            {(control) => (
              <Input {...control} type="datetime-local" name="since" defaultValue={toLocalInput(since)} />
            )}
          </Field>
          <Field
            label="Until"
            hint={`In your time zone, ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`}
          >
            {(control) => (
              <Input {...control} type="datetime-local" name="until" defaultValue={toLocalInput(until)} />
            )}
          </Field>
          <Button type="submit" tone="primary" className="justify-self-end">
            Apply
          </Button>
        </form>
      )}
    </FilterChip>
  );
}
