import { expect, test } from "vitest";
import { dayHeading } from "@/lib/day-heading";
import { fromLocalInput, toLocalInput } from "@/lib/local-input";
import { relativeTime } from "@/lib/time";

const now = Date.parse("2026-11-23T12:00:00.000Z");
const ago = (ms: number) => new Date(now - ms).toISOString();

test.each([
  [5_000, "just now"],
  [59_999, "just now"],
  [60_000, "1 min ago"],
  [59 * 60_000, "59 min ago"],
  [3 * 3_600_000, "3 h ago"],
  [86_400_000, "1 day ago"],
  [6 * 86_400_000, "6 days ago"],
  [8 * 86_400_000, "15 Nov"],
  [400 * 86_400_000, "19 Oct 2025"],
  [-90_000, "in 1 min"],
])("%i ms ago is “%s”", (ms, words) => expect(relativeTime(ago(ms), now)).toBe(words));

test("days are named by the reader's own calendar", () => {
  const noon = new Date(2026, 10, 23, 12).getTime();
  expect(dayHeading(new Date(2026, 10, 23, 0, 5).toISOString(), noon)).toBe("Today");
  expect(dayHeading(new Date(2026, 10, 22, 23, 55).toISOString(), noon)).toBe("Yesterday");
  expect(dayHeading(new Date(2026, 10, 2, 9).toISOString(), noon)).toMatch(/^Monday,? 2 November 2026$/);
});

test("a field for a moment is read in the reader's zone, and its end takes in the whole minute", () => {
  const iso = fromLocalInput("2026-11-23T20:13") ?? "";
  expect(new Date(iso).getHours()).toBe(20);
  expect(toLocalInput(iso)).toBe("2026-11-23T20:13");
  const end = fromLocalInput("2026-11-23T20:13", "end") ?? "";
  expect(Date.parse(end) - Date.parse(iso)).toBe(59_999);
  expect(fromLocalInput("")).toBeUndefined();
  expect(fromLocalInput("tomorrow")).toBeUndefined();
  expect(toLocalInput("nonsense")).toBe("");
});
