import { expect, test } from "vitest";
import { newRequestId, timeOfRequestId } from "./request-id.ts";

test("a request's id is a UUID of version 7 that says when it came", () => {
  const id = newRequestId(1_795_468_800_123);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(timeOfRequestId(id)).toBe(1_795_468_800_123);
  expect(newRequestId(1)).not.toBe(newRequestId(1));
});

test.each(["", "request-1", crypto.randomUUID(), "x".repeat(64)])("%s says no time", (id) => {
  expect(timeOfRequestId(id)).toBeNull();
});
