import { words } from "@/messages/en/events";
import type { Event } from "../../../../shared/schemas/event.ts";

/** What an event changed: each field before and after, or the values that came or went. */
export function EventChanges({ event }: { event: Event }) {
  const fields = Object.entries(event.data ?? {});
  if (fields.length === 0) return null;
  return (
    <section aria-label={words.whatChanged} className="grid gap-2">
      <h3 className="font-semibold text-sm">{words.whatChanged}</h3>
      <ul className="grid gap-2">
        {fields.map(([field, value]) => (
          <li key={field} className="overflow-hidden rounded-md border border-line">
            <h4 className="border-line border-b bg-hover px-3 py-1 text-fg-muted text-xs">
              <code className="font-mono">{field}</code>
            </h4>
            {Array.isArray(value) ? (
              <>
                <Value sign="−" name={words.before} value={value[0]} tone="bg-danger-surface text-danger" />
                <Value sign="+" name={words.after} value={value[1]} tone="bg-good-surface text-good" />
              </>
            ) : (
              <Value sign="" name={words.value} value={value} tone="" />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ValueProps {
  sign: string;
  name: string;
  value: unknown;
  tone: string;
}

function Value({ sign, name, value, tone }: ValueProps) {
  return (
    <p className={`flex gap-2 px-3 py-1.5 font-mono text-xs ${tone}`}>
      <span aria-hidden="true" className="w-2 shrink-0">
        {sign}
      </span>
      <span className="sr-only">{name}: </span>
      <span className="min-w-0 whitespace-pre-wrap break-words">{shown(value)}</span>
    </p>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return words.nothing;
  return typeof value === "string" ? value || '""' : JSON.stringify(value);
}
