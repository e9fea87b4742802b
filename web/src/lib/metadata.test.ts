import { expect, test } from "vitest";
import { parseMetadata } from "@/lib/metadata";

test("reads an object, and nothing as an empty one", () => {
  expect(parseMetadata(' {"plan": "pro"} ')).toEqual({ plan: "pro" });
  expect(parseMetadata(" \n ")).toEqual({});
});

test.each(["[]", "null", "1", "{", "{plan: 1}", '"x"'])("says what is wrong with %s", (text) => {
  expect(() => parseMetadata(text)).toThrow(expect.objectContaining({ name: "ApiError" }));
});
