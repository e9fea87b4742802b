import { expect, test } from "vitest";
import { hue, initials, personLabel } from "@/lib/person";

test("somebody is called by the best that is known", () => {
  expect(personLabel({ name: " Ada ", email: "a@example.com", id: "1" })).toBe("Ada");
  expect(personLabel({ name: " ", email: "a@example.com", id: "1" })).toBe("a@example.com");
  expect(personLabel({ name: null, email: null, id: "1" })).toBe("1");
  expect(personLabel({})).toBe("Unknown user");
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
