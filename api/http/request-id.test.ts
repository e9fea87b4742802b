import fc from "fast-check";
import { expect, test } from "vitest";
import { packRequestId, unpackRequestId } from "../db/request-id.ts";
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

test("whatever id a request has, the trail gives it back as it was, and a UUID takes 16 bytes there", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uuid(),
        fc.uuid().map((id) => id.toUpperCase()),
        fc.string(),
      ),
      (id) => {
        expect(unpackRequestId(packRequestId(id))).toBe(id);
      },
    ),
  );
  expect(packRequestId(newRequestId())).toHaveLength(16);
  expect(unpackRequestId(packRequestId(null))).toBeNull();
});
