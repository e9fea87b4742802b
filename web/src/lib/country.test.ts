import { expect, test } from "vitest";
import { countries, countryCode } from "@/lib/country";

test.each([
  ["DE", "DE"],
  [" de ", "DE"],
  ["t1", "T1"],
  ["uk", "GB"],
  ["QQ", null],
  ["Germany", "DE"],
  ["Russia", "RU"],
  ["Brazil", "BR"],
  ["brazil", "BR"],
  ["Braz", "BR"],
  ["cote d’ivoire", "CI"],
  ["Atlantis", null],
  ["", null],
])("%j is the country %j", (typed, code) => {
  expect(countryCode(typed)).toBe(code);
});

test("all countries are named, in the order of their names", () => {
  const all = countries();
  expect(all).toContainEqual({ code: "DE", name: "Germany" });
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.map(({ name }) => name)).toEqual(
    all.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, "en-GB")),
  );
});
