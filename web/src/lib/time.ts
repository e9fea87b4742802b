import { LOCALE } from "@/lib/locale";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const exactFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "long" });
const dateFormat = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short" });
const yearFormat = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric" });
const dayFormat = new Intl.DateTimeFormat(LOCALE, {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const clockFormat = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });

/** The moment in full, with seconds and zone, in the reader's zone: "23 Nov 2026, 20:13:05 CET". */
export function exactTime(iso: string): string {
  return exactFormat.format(new Date(iso));
}

/** The time of day in the reader's zone: "20:13". */
export function clockTime(iso: string): string {
  return clockFormat.format(new Date(iso));
}

/** How far `iso` is from `now` (Unix ms), in short words; a plain date from a week on. */
export function relativeTime(iso: string, now: number): string {
  const then = Date.parse(iso);
  const away = Math.abs(now - then);
  const amount = shortSpan(away);
  if (amount === null) return away < MINUTE ? "just now" : shortDate(iso, now);
  return then > now ? `in ${amount}` : `${amount} ago`;
}

function shortSpan(ms: number): string | null {
  if (ms < MINUTE || ms >= 7 * DAY) return null;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h`;
  const days = Math.floor(ms / DAY);
  return days === 1 ? "1 day" : `${days} days`;
}

/** The date in the reader's zone, with its year only where that is not this one. */
export function shortDate(iso: string, now: number): string {
  const date = new Date(iso);
  return (date.getFullYear() === new Date(now).getFullYear() ? dateFormat : yearFormat).format(date);
}

/** The day of a moment as a heading: "Today", "Yesterday", "Monday, 2 November 2026". */
export function dayHeading(iso: string, now: number): string {
  const day = startOfDay(Date.parse(iso));
  if (day === startOfDay(now)) return "Today";
  if (day === startOfDay(startOfDay(now) - HOUR)) return "Yesterday";
  return dayFormat.format(new Date(iso));
}

function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

/** The value of a datetime-local field (the reader's zone, to the minute) for a moment; "" for none. */
export function toLocalInput(iso: string | undefined): string {
  if (!iso) return "";
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  return new Date(date.getTime() - date.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}

/** The moment that a datetime-local field names, as ISO UTC; undefined when it is empty or no date. */
export function fromLocalInput(value: string, edge: "start" | "end" = "start"): string | undefined {
  const ms = value === "" ? Number.NaN : new Date(value).getTime();
  if (Number.isNaN(ms)) return undefined;
  // "Until 20:13" includes all of that minute.
  return new Date(edge === "end" ? ms + MINUTE - 1 : ms).toISOString();
}
