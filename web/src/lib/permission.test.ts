import { expect, test } from "vitest";
import { whyNot } from "@/lib/permission";

const ada = { id: "ada", role: "owner" } as const;
const bob = { id: "bob", role: "admin" } as const;
const vic = { id: "vic", role: "viewer" } as const;

test("who may, needs no reason", () => {
  expect(whyNot(bob, "users:ban", vic)).toBeNull();
  expect(whyNot(ada, "users:ban", { id: "eve", role: "owner" })).toBeNull();
});

test("who may not, is told why", () => {
  expect(whyNot(vic, "users:ban", { id: "x", role: null })).toContain("takes admin");
  expect(whyNot({ id: "x", role: null }, "users:read")).toContain("no role");
  expect(whyNot(bob, "users:ban", ada)).toContain("who is owner");
  expect(whyNot(ada, "users:ban", ada)).toContain("yourself");
});

test("one's own sessions may be ended", () => {
  expect(whyNot(bob, "sessions:revoke", bob, { onSelf: true })).toBeNull();
});
