import { expect, test } from "vitest";
import { safeReturnTo } from "@/lib/return-to";

test("a path of ours is kept with its query", () => {
  expect(safeReturnTo("/events?type=signIn&open=12#x")).toBe("/events?type=signIn&open=12#x");
});

test.each([
  undefined,
  "",
  "users",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "/sign-in?error=x",
  "/sign-out",
  "/auth/signout",
  "/x/../api/me",
])("%j leads to the start", (path) => expect(safeReturnTo(path)).toBe("/"));
