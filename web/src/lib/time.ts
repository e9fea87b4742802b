import { dateFormat, readZone } from "@/lib/zone";
import { words } from "@/messages/en/common";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const exact = dateFormat({ dateStyle: "medium", timeStyle: "long" });
const date = dateFormat({ day: "numeric", month: "short" });
const dateWithYear = dateFormat({ day: "numeric", month: "short", year: "numeric" });
const clock = dateFormat({ hour: "2-digit", minute: "2-digit" });

/** The moment in full, with seconds and zone, in the reader's zone: "23 Nov 2026, 20:13:05 CET". */
export function exactTime(iso: string): string {
  return exact(new Date(iso));
}

/** The time of day in the reader's zone: "20:13". */
export function clockTime(iso: string): string {
  return clock(new Date(iso));
}

/** The time of day, with its date where that is not the one of `now` (Unix ms): "20:13", "23 Nov, 20:13". */
export function clockOrDate(iso: string, now: number): string {
  const isToday = startOfDay(Date.parse(iso)) === startOfDay(now);
  return isToday ? clockTime(iso) : `${shortDate(iso, now)}, ${clockTime(iso)}`;
}

/** How far `iso` is from `now` (Unix ms), in short words; a plain date from a week on. */
export function relativeTime(iso: string, now: number): string {
  const then = Date.parse(iso);
  const away = Math.abs(now - then);
  const amount = shortSpan(away);
  if (amount === null) return away < MINUTE ? words.justNow : shortDate(iso, now);
  return then > now ? words.ahead(amount) : words.ago(amount);
}

/** A moment of the trail: how long ago within a day, then its date and time of day, for days alone say too little of an attack. */
export function momentTime(iso: string, now: number): string {
  const then = Date.parse(iso);
  return Math.abs(now - then) < DAY ? relativeTime(iso, now) : `${shortDate(iso, now)}, ${clockTime(iso)}`;
}

function shortSpan(ms: number): string | null {
  if (ms < MINUTE || ms >= 7 * DAY) return null;
  if (ms < HOUR) return words.minutes(Math.floor(ms / MINUTE));
  if (ms < DAY) return words.hours(Math.floor(ms / HOUR));
  return words.days(Math.floor(ms / DAY));
}

/** The date in the reader's zone, with its year only where that is not this one. */
export function shortDate(iso: string, now: number): string {
  const moment = new Date(iso);
  return (yearOf(moment) === yearOf(new Date(now)) ? date : dateWithYear)(moment);
}

function yearOf(moment: Date): number {
  return readZone() === "utc" ? moment.getUTCFullYear() : moment.getFullYear();
}

/** The last midnight before a moment (Unix ms), in the reader's zone. */
export function startOfDay(ms: number): number {
  const moment = new Date(ms);
  return readZone() === "utc" ? moment.setUTCHours(0, 0, 0, 0) : moment.setHours(0, 0, 0, 0);
}
