import { expect, it } from "vitest";
import { barHeights, spanOf } from "@/lib/buckets";

const hours = {
  interval: "hour" as const,
  buckets: [0, 1, 2].map((hour) => ({ start: `2026-11-23T0${hour}:00:00.000Z`, count: hour })),
};

it("a span goes from the start of the first bucket to the end of the last one", () => {
  expect(spanOf(hours, 0, 1)).toEqual({
    since: "2026-11-23T00:00:00.000Z",
    until: "2026-11-23T01:59:59.999Z",
  });
});

it("a span is the same in whichever direction it is drawn, and may be one bucket", () => {
  expect(spanOf(hours, 2, 1)).toEqual(spanOf(hours, 1, 2));
  expect(spanOf(hours, 2, 2)).toEqual({
    since: "2026-11-23T02:00:00.000Z",
    until: "2026-11-23T02:59:59.999Z",
  });
  expect(spanOf(hours, 0, 9)).toBeNull();
});

it("a bar is in proportion to the highest one, never lost, and absent for nothing", () => {
  expect(barHeights([0, 1, 500, 1000], 40)).toEqual([0, 2, 20, 40]);
  expect(barHeights([], 40)).toEqual([]);
});
