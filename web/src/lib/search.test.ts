import { expect, test } from "vitest";
import { moment, oneOf, parseSearch, someOf, stringifySearch, text } from "@/lib/search";

test("a query string comes back as it was, lists included", () => {
  const query = "?type=signIn&type=signOut&userId=123&ip=2001%3Adb8%3A%3A%2F32";
  expect(parseSearch(query)).toEqual({ type: ["signIn", "signOut"], userId: "123", ip: "2001:db8::/32" });
  expect(stringifySearch(parseSearch(query))).toBe(query);
});

test("what is not set leaves no trace", () => {
  expect(stringifySearch({ a: undefined, b: "", c: null, d: [] })).toBe("");
});

test("a parameter named like a part of every object is only a parameter", () => {
  expect(Object.getPrototypeOf(parseSearch("?__proto__=x"))).toBe(Object.prototype);
});

test("readers leave out what they do not understand", () => {
  expect(text("  a ")).toBe("a");
  expect(text(" ")).toBeUndefined();
  expect(text("x".repeat(600))).toBeUndefined();
  expect(text(["a"])).toBeUndefined();
  expect(oneOf("banned", ["active", "banned"])).toBe("banned");
  expect(oneOf("gone", ["active", "banned"])).toBeUndefined();
  expect(someOf(["b", "x", "b", "a"], ["a", "b"])).toEqual(["a", "b"]);
  expect(someOf("x", ["a"])).toBeUndefined();
  expect(moment("2026-11-23T21:00:00+01:00")).toBe("2026-11-23T20:00:00.000Z");
  expect(moment("soon")).toBeUndefined();
});
