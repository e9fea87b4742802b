import { expect, test } from "vitest";
import { keepRest } from "@/lib/read-again";

const idOf = (item: unknown) => item;
const page = (items: string, nextCursor: string | null) => ({ items: [...items], nextCursor });

test("what was read of a list stays behind its new beginning", () => {
  expect(keepRest(page("nabc", "c"), page("abcdef", "f"), idOf)).toEqual(page("nabcdef", "f"));
  expect(keepRest(page("bcd", "d"), page("abcdef", "f"), idOf)).toEqual(page("bcdef", "f"));
});

test("nothing is left over that does not belong behind it", () => {
  expect(keepRest(page("abc", "c"), undefined, idOf)).toEqual(page("abc", "c"));
  expect(keepRest(page("abc", "c"), page("abc", "c"), idOf)).toEqual(page("abc", "c"));
  expect(keepRest(page("abc", null), page("abcdef", "f"), idOf), "the list ends there now").toEqual(
    page("abc", null),
  );
  expect(keepRest(page("xyz", "z"), page("abcdef", "f"), idOf), "all of it is newer").toEqual(
    page("xyz", "z"),
  );
  expect(keepRest(page("", null), page("abc", "c"), idOf)).toEqual(page("", null));
});
