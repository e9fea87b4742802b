import { expect, test } from "vitest";
import { SPAN_NAMES, spanStart } from "@/lib/spans";

const NOW = Date.parse("2026-11-23T16:06:03.000Z");

test("a span ends now and begins so long before", () => {
  expect(spanStart("1h", NOW)).toBe("2026-11-23T15:06:03.000Z");
  expect(spanStart("7d", NOW)).toBe("2026-11-16T16:06:03.000Z");
});

test("today begins at the last midnight of the reader's zone", () => {
  const start = new Date(spanStart("today", NOW));
  expect([start.getHours(), start.getMinutes(), start.getSeconds()]).toEqual([0, 0, 0]);
  expect(NOW - start.getTime()).toBeLessThan(25 * 3_600_000);
});

test("every span begins before now", () => {
  for (const name of SPAN_NAMES) expect(Date.parse(spanStart(name, NOW))).toBeLessThan(NOW);
});
