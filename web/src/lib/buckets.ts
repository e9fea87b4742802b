import { LOCALE } from "@/lib/locale";
import { dateFormat } from "@/lib/zone";
import type { Histogram } from "../../../shared/schemas/event-counts.ts";

const STEP = { hour: 3_600_000, day: 86_400_000 };

const hour = dateFormat({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
// Days are counted in UTC and named so, or a day's events would stand beside another day's name.
const dayFormat = new Intl.DateTimeFormat(LOCALE, {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** The hour (in the reader's zone) or the UTC day that a bucket counts, in words. */
export function bucketWords(start: string, interval: Histogram["interval"]): string {
  return interval === "hour" ? hour(new Date(start)) : dayFormat.format(new Date(start));
}

/** The time from one bucket to another, in whichever order they were picked; both ends belong to it. */
export function spanOf(
  { buckets, interval }: Pick<Histogram, "buckets" | "interval">,
  from: number,
  to: number,
): { since: string; until: string } | null {
  const first = buckets[Math.min(from, to)];
  const last = buckets[Math.max(from, to)];
  if (!first || !last) return null;
  return {
    since: first.start,
    until: new Date(Date.parse(last.start) + STEP[interval] - 1).toISOString(),
  };
}

/** Heights of bars from 0 to `top`; whatever is not nothing can be seen. */
export function barHeights(counts: readonly number[], top: number): number[] {
  const most = Math.max(1, ...counts);
  return counts.map((n) => (n === 0 ? 0 : Math.max(2, (n / most) * top)));
}
