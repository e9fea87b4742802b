import { expect, test } from "vitest";
import { addressOf, queryOf } from "@/lib/views";

const NOW = Date.parse("2026-11-23T16:06:03.000Z");

test("a view keeps the filters and not the place in the list", () => {
  const search = { type: ["signIn", "signOut"], ip: "10.0.0.0/8", cursor: "abc", open: "12", live: "on" };
  expect(queryOf(search)).toBe("type=signIn&type=signOut&ip=10.0.0.0%2F8");
  expect(addressOf({ list: "events", query: queryOf(search) }, NOW)).toBe(
    "/events?type=signIn&type=signOut&ip=10.0.0.0%2F8",
  );
});

test("a span of time means the same span whenever the view is opened", () => {
  const query = queryOf({ outcome: "failure", span: "1h", since: "2020-01-01T00:00:00.000Z" });
  expect(query).toBe("outcome=failure&span=1h");
  expect(addressOf({ list: "events", query }, NOW)).toBe(
    "/events?outcome=failure&span=1h&since=2026-11-23T15%3A06%3A03.000Z",
  );
});

test("moments that were typed stay what they are", () => {
  const query = queryOf({ since: "2026-11-01T00:00:00.000Z", until: "2026-11-02T00:00:00.000Z" });
  expect(addressOf({ list: "events", query }, NOW)).toBe(
    "/events?since=2026-11-01T00%3A00%3A00.000Z&until=2026-11-02T00%3A00%3A00.000Z",
  );
});

test("a query is what the API takes: no space, nothing beyond ASCII", () => {
  expect(queryOf({ query: "Zoë Müller" })).toMatch(/^[!-~]*$/);
});

test("a list without filters is a view as well", () => {
  expect(addressOf({ list: "users", query: queryOf({}) }, NOW)).toBe("/users");
});
