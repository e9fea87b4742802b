import { FilterChip } from "@/components/filter-chip";
import { fromLocalInput, toLocalInput } from "@/lib/local-input";
import { SPAN_NAMES, type SpanName, spanStart } from "@/lib/spans";
import { useNow } from "@/lib/use-now";
import { dateFormat, zoneName } from "@/lib/zone";
import { words } from "@/messages/en/events";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

const short = dateFormat({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** A stretch of time; `span` is the name it was picked by, so that a saved view means it anew. */
export interface Times {
  since?: string | undefined;
  until?: string | undefined;
  span?: SpanName | undefined;
}

/** A filter by time, in the reader's own zone; both ends belong to it. */
export function FilterTime({ since, until, span, onChange }: Times & { onChange: (times: Times) => void }) {
  useNow();
  return (
    <FilterChip
      label={words.time}
      value={timeWords({ since, until, span })}
      onClear={() => onChange({ since: undefined, until: undefined, span: undefined })}
    >
      {(close) => (
        <form
          className="grid gap-3 p-2"
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            onChange({
              since: fromLocalInput(String(data.get("since") ?? "")),
              until: fromLocalInput(String(data.get("until") ?? ""), "end"),
              span: undefined,
            });
            close();
          }}
        >
          <div className="grid grid-cols-2 gap-1">
            {SPAN_NAMES.map((name) => (
              <Button
                key={name}
                size="sm"
                aria-pressed={name === span}
                onClick={() => {
                  onChange({ since: spanStart(name, Date.now()), until: undefined, span: name });
                  close();
                }}
              >
                {words.spans[name]}
              </Button>
            ))}
          </div>
          <Field label={words.since}>
            {(control) => (
              <Input {...control} type="datetime-local" name="since" defaultValue={toLocalInput(since)} />
            )}
          </Field>
          <Field label={words.until} hint={words.inZone(zoneName())}>
            {(control) => (
              <Input {...control} type="datetime-local" name="until" defaultValue={toLocalInput(until)} />
            )}
          </Field>
          <Button type="submit" tone="primary" className="justify-self-end">
            {words.apply}
          </Button>
        </form>
      )}
    </FilterChip>
  );
}

function timeWords({ since, until, span }: Times): string | null {
  const from = since ? short(new Date(since)) : null;
  const to = until ? short(new Date(until)) : null;
  if (from && to) return `${from} – ${to}`;
  // The name of a span tells how it was picked; the moment, what it is by now.
  if (from) return span ? `${words.spans[span]}, ${words.sinceWords(from)}` : words.sinceWords(from);
  return to ? words.untilWords(to) : null;
}
