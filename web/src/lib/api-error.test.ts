import { describe, expect, test } from "vitest";
import { ApiError, asksForSignIn, failureOf, isSignedOut, waitWords } from "@/lib/api-error";

describe("when to try again", () => {
  test.each([
    [undefined, null],
    [null, null],
    [0, "Try again now."],
    [1, "Try again in 1 second."],
    [119, "Try again in 119 seconds."],
    [121, "Try again in 3 minutes."],
  ])("after %s seconds: %s", (retryAfter, words) => {
    expect(waitWords({ retryAfter })).toBe(words);
  });
});

test("an old sign-in is told from one that has ended", () => {
  const told = failureOf(new Error("broken"));
  const old = { ...told, status: 403, code: "reauthentication_required" as const };
  expect(asksForSignIn(old)).toBe(true);
  expect(isSignedOut(new ApiError(old))).toBe(false);
  expect(asksForSignIn(told)).toBe(false);
  expect(isSignedOut(new ApiError({ ...told, status: 401, code: "unauthenticated" }))).toBe(true);
});
