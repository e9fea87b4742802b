import { startOfDay } from "@/lib/time";

const HOUR = 3_600_000;

/** Stretches of time up to now that can be picked by their name. */
export const SPAN_NAMES = ["1h", "today", "24h", "7d", "30d"] as const;
export type SpanName = (typeof SPAN_NAMES)[number];

const LENGTHS: Record<Exclude<SpanName, "today">, number> = {
  "1h": HOUR,
  "24h": 24 * HOUR,
  "7d": 7 * 24 * HOUR,
  "30d": 30 * 24 * HOUR,
};

/** When a span begins that ends now (Unix ms), as ISO UTC; today begins at midnight in the reader's zone. */
export function spanStart(name: SpanName, now: number): string {
  const start = name === "today" ? startOfDay(now) : now - LENGTHS[name];
  return new Date(start).toISOString();
}
