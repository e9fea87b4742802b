import { expect, test } from "vitest";
import { lastSurvivor } from "@/features/users/last-survivor";

const merge = (from: string, into: string | null) => ({
  data: { userId: from, label: from },
  user: { id: into, label: into },
});

test("a user who was merged leads to whoever has him in the end", () => {
  const events = [merge("b", "c"), merge("a", "b"), merge("x", "c")];
  expect(lastSurvivor(events, "a")).toBe("c");
  expect(lastSurvivor(events, "b")).toBe("c");
  expect(lastSurvivor(events, "c")).toBeNull();
  expect(lastSurvivor([], "a")).toBeNull();
});

test("a circle or a user without an id does not lead astray", () => {
  expect(lastSurvivor([merge("a", "b"), merge("b", "a")], "a")).toBe("a");
  expect(lastSurvivor([merge("a", null)], "a")).toBeNull();
});
