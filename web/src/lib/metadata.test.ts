import { expect, test } from "vitest";
import { ApiError } from "@/lib/api-error";
import { parseMetadata } from "@/lib/metadata";

test("reads an object, and nothing as an empty one", () => {
  expect(parseMetadata(' {"plan": "pro"} ')).toEqual({ plan: "pro" });
  expect(parseMetadata(" \n ")).toEqual({});
});

test.each([
  ["[]", "It must be an object: { … }."],
  ["null", "It must be an object: { … }."],
  ["1", "It must be an object: { … }."],
  ['"x"', "It must be an object: { … }."],
  ['{"a": 1', "It is not well-formed JSON: see line 1, column 8."],
  ['{\n  plan: "pro"\n}', "It is not well-formed JSON: see line 2, column 3."],
  ["nope", "It is not well-formed JSON."],
])("says what is wrong with %j, and where as far as that is known", (text, detail) => {
  expect(() => parseMetadata(text)).toThrow(ApiError);
  expect(() => parseMetadata(text)).toThrow(detail);
});
