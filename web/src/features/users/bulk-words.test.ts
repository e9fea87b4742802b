import { expect, it } from "vitest";
import { BULK, leftWords } from "@/features/users/bulk-words";

it.each(Object.entries(BULK))("%s says the same well of one and of many", (_, { what }) => {
  for (const users of ["1 user", "1,204 users"]) {
    expect(what(users)).toContain(users);
    expect(what(users)).toContain(" will ");
  }
});

it("says of those who are left alone how many, and nothing where there are none", () => {
  expect(leftWords(0)).toBeNull();
  expect(leftWords(1)).toMatch(/^1 of them is left alone/);
  expect(leftWords(3)).toMatch(/^3 of them are left alone/);
});
