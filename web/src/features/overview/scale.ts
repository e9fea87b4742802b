import type { Overview } from "../../../../shared/schemas/stats.ts";

/** How many sign-ins failed in a day: those on the trail, and those that were only counted. */
export function failedOf({ failures, suppressed }: Overview["days"][number]): number {
  return failures + suppressed;
}

/** The end of an axis that has room for `most`: a round number (1, 2 or 5 and zeros), at least 4. */
export function ceilingOf(most: number): number {
  if (most <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}
