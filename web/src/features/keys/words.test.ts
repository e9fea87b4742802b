import { expect, test } from "vitest";
import { endAfter, SCOPE_GROUPS, scopesInShort, typedIps, whyDead } from "@/features/keys/words";
import { words } from "@/messages/en/keys";
import { KEY_SCOPES } from "../../../../shared/permissions.ts";

test("every scope has its words and stands in one group", () => {
  expect(Object.keys(words.scopes).toSorted()).toEqual([...KEY_SCOPES].toSorted());
  expect(SCOPE_GROUPS.flatMap(({ scopes }) => scopes).toSorted()).toEqual([...KEY_SCOPES].toSorted());
});

test("scopes in short", () => {
  expect(scopesInShort([])).toBe("nothing");
  expect(scopesInShort(["users:read"])).toBe("users:read");
  expect(scopesInShort(["users:read", "events:read", "jobs:read"])).toBe("users:read +2");
});

test("the end of a key", () => {
  const now = Date.parse("2026-11-23T10:00:00.000Z");
  expect(endAfter("30", now)).toBe("2026-12-23T10:00:00.000Z");
  for (const none of ["", "0", "-1", "soon", "1.5"]) expect(endAfter(none, now)).toBeUndefined();
});

test("addresses as they are typed", () => {
  expect(typedIps(" 192.0.2.7,\n2001:db8::/32;192.0.2.7 ")).toEqual(["192.0.2.7", "2001:db8::/32"]);
  expect(typedIps(" \n ")).toBeUndefined();
});

test("a key that opens nothing says why", () => {
  expect(whyDead({ status: "active" })).toBeNull();
  for (const status of ["dormant", "expired", "revoked"] as const) expect(whyDead({ status })).toMatch(/\.$/);
});
