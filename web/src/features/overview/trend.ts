import { LOCALE } from "@/lib/locale";
import { words } from "@/messages/en/overview";
import type { Overview } from "../../../../shared/schemas/stats.ts";

type Day = Overview["days"][number];

/** Days that are compared with as many before them. */
export const SPAN = 7;

export interface Trend {
  direction: "up" | "down" | "same";
  /** the change, in words: "14% more than in the 7 days before" */
  words: string;
}

const percent = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 0 });

/** A number against the one before. */
export function trendOf(now: number, before: number): Trend {
  if (now === before) return { direction: "same", words: words.asMany };
  const direction = now > before ? "up" : "down";
  if (before === 0) return { direction, words: words.noneBefore };
  const change = Math.abs(now - before) / before;
  const amount = change < 0.005 ? words.slightly : change >= 10 ? words.overTenTimes : percent.format(change);
  return { direction, words: (direction === "up" ? words.more : words.fewer)(amount) };
}

/**
 * The sums of a measure over the last seven days and over the seven before. With today, which is not over, both miss as much
 * of their last day; what cannot be added up within a day is compared without it.
 */
export function lastWeeks(
  days: readonly Day[],
  measure: (day: Day) => number,
  { withToday = true } = {},
): [now: number, before: number] {
  const end = days.length - (withToday ? 0 : 1);
  const sum = (from: number, to: number) =>
    days.slice(Math.max(0, from), Math.max(0, to)).reduce((total, day) => total + measure(day), 0);
  return [sum(end - SPAN, end), sum(end - 2 * SPAN, end - SPAN)];
}

/** A part of a whole, "8%". */
export function share(part: number, whole: number): string {
  return percent.format(whole === 0 ? 0 : part / whole);
}
