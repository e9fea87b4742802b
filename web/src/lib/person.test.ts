import { expect, test } from "vitest";
import { hue, initials, personLabel } from "@/lib/person";

test("somebody is called by the best that is known", () => {
  expect(personLabel({ name: " Ada ", email: "a@example.com", id: "1" })).toBe("Ada");
  expect(personLabel({ name: " ", email: "a@example.com", id: "1" })).toBe("a@example.com");
  expect(personLabel({ name: null, email: null, id: "1" })).toBe("1");
  expect(personLabel({})).toBe("Unknown user");
});

test("a name that nobody can see is none", () => {
  for (const name of ["\u200b\u200d", "\u202e", "\u00ad\ufeff\t\n", "\u2066\u2069"])
    expect(personLabel({ name, email: "a@example.com" })).toBe("a@example.com");
});

test("a name keeps to its line, its length and its direction", () => {
  expect(personLabel({ name: "Ada\n\n  Lovelace" })).toBe("Ada Lovelace");
  expect(personLabel({ name: "\u202eecilA" })).toBe("ecilA");
  expect(personLabel({ name: "👩‍💻 מרים" })).toBe("👩‍💻 מרים");
  const long = personLabel({ name: "😀".repeat(500_000) });
  expect([...long]).toHaveLength(100);
  expect(long.endsWith("😀…")).toBe(true);
});

test.each([
  ["Ada Lovelace", "AL"],
  ["ada@example.com", "A"],
  ["Étienne de la Peña", "ÉP"],
  ["李小龍", "李"],
  ["🎉 Party", "P"],
  ["", "?"],
  ["@@", "?"],
])("the initials of %j are %s", (label, letters) => expect(initials(label)).toBe(letters));

test("a colour belongs to a name for good", () => {
  expect(hue("Ada", 6)).toBe(hue("Ada", 6));
  expect(hue("Ada", 6)).toBeLessThan(6);
});
