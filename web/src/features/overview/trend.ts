import { LOCALE } from "@/lib/locale";
import { words } from "@/messages/en/overview";
import type { Overview } from "../../../../shared/schemas/stats.ts";

type Day = Overview["days"][number];

/** Days that are compared with as many before them. */
const SPAN = 7;

export interface Trend {
  /** the sum over the last seven days, today included */
  total: number;
  direction: "up" | "down" | "same";
  /** the change against the seven days before, in words */
  words: string;
}

const percent = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 0 });

/** The last seven days of a measure against the seven before. Today is not over, so both miss as much of their last day. */
export function trendOf(days: readonly Day[], measure: (day: Day) => number): Trend {
  const sum = (part: readonly Day[]) => part.reduce((total, day) => total + measure(day), 0);
  const total = sum(days.slice(-SPAN));
  const before = sum(days.slice(-2 * SPAN, -SPAN));
  if (total === before) return { total, direction: "same", words: words.asMany };
  const direction = total > before ? "up" : "down";
  if (before === 0) return { total, direction, words: words.noneBefore };
  const change = Math.abs(total - before) / before;
  const amount = change < 0.005 ? words.slightly : change >= 10 ? words.overTenTimes : percent.format(change);
  return { total, direction, words: (direction === "up" ? words.more : words.fewer)(amount) };
}
