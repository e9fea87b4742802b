import { expect, it } from "vitest";
import { addNewer } from "@/lib/add-newer";

const of = (...ids: number[]) => ids.map((id) => ({ id: String(id) }));

it("puts what is newer on top, in the order of ids and not of letters", () => {
  expect(addNewer(of(10), of(9, 8))).toEqual(of(10, 9, 8));
  expect(addNewer(of(10, 100), of(9))).toEqual(of(100, 10, 9));
});

it("has nothing twice, though a line that breaks may tell it again", () => {
  expect(addNewer(of(9, 10), of(9, 8))).toEqual(of(10, 9, 8));
});
