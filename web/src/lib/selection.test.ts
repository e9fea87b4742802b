import { expect, it } from "vitest";
import { NOTHING, togglePage, toggleRow } from "@/lib/selection";

const rows = ["a", "b", "c", "d", "e"];
const keys = (selection: { keys: ReadonlySet<string> }) => [...selection.keys].sort().join("");

it("turns a row on and off", () => {
  const on = toggleRow(NOTHING, rows, "b", false);
  expect(keys(on)).toBe("b");
  expect(keys(toggleRow(on, rows, "b", false))).toBe("");
});

it("takes the rows between in either direction, and lets them go the same way", () => {
  const down = toggleRow(toggleRow(NOTHING, rows, "b", false), rows, "d", true);
  expect(keys(down)).toBe("bcd");
  expect(keys(toggleRow(toggleRow(NOTHING, rows, "d", false), rows, "b", true))).toBe("bcd");
  expect(keys(toggleRow(down, rows, "c", true))).toBe("b");
});

it("takes one row where the range would begin on another page", () => {
  const there = toggleRow(NOTHING, ["x"], "x", false);
  expect(keys(toggleRow(there, rows, "c", true))).toBe("cx");
});

it("takes a page whole, then lets it go, and keeps what was selected on others", () => {
  const other = toggleRow(NOTHING, ["x"], "x", false);
  const page = togglePage(toggleRow(other, rows, "b", false), rows);
  expect(keys(page)).toBe("abcdex");
  expect(keys(togglePage(page, rows))).toBe("x");
});
