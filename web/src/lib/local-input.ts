import { readZone } from "@/lib/zone";

const MINUTE = 60_000;

/** The value of a datetime-local field (the reader's zone, to the minute) for a moment; "" for none. */
export function toLocalInput(iso: string | undefined): string {
  if (!iso) return "";
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return "";
  const offset = readZone() === "utc" ? 0 : moment.getTimezoneOffset() * MINUTE;
  return new Date(moment.getTime() - offset).toISOString().slice(0, 16);
}

/** The moment that a datetime-local field names, as ISO UTC; undefined when it is empty or no date. */
export function fromLocalInput(value: string, edge: "start" | "end" = "start"): string | undefined {
  const ms = value === "" ? Number.NaN : Date.parse(readZone() === "utc" ? `${value}Z` : value);
  if (Number.isNaN(ms)) return undefined;
  // "Until 20:13" includes all of that minute.
  return new Date(edge === "end" ? ms + MINUTE - 1 : ms).toISOString();
}
