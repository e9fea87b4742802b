import { beforeAll, expect, test } from "vitest";
import type { Views } from "../../shared/schemas/view.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, watermark } from "../test/trail.ts";

let ada: Caller;
let bob: Caller;
beforeAll(async () => {
  ada = await signedIn("owner", "Ada");
  bob = await signedIn("viewer", "Bob");
});

const names = async (caller: Caller, query = "") =>
  (await (await caller.call("GET", `/api/views${query}`)).json<Views>()).items.map(({ name }) => name);

test("a view is saved, replaced under its name, listed and deleted, and leaves no event", async () => {
  const begun = await watermark();
  const path = `/api/views/events/${encodeURIComponent("Fehler / heute?")}`;
  expect((await bob.call("PUT", path, { query: "type=signInFailed" })).status).toBe(200);
  const saved = await bob.call("PUT", path, { query: "outcome=failure&ip=10.0.0.0%2F8" });
  expect(await saved.json()).toMatchObject({
    list: "events",
    name: "Fehler / heute?",
    query: "outcome=failure&ip=10.0.0.0%2F8",
  });
  await bob.call("PUT", "/api/views/users/Banned", { query: "status=banned" });
  expect(await names(bob)).toEqual(["Fehler / heute?", "Banned"]);
  expect(await names(bob, "?list=users")).toEqual(["Banned"]);
  expect(await (await bob.call("DELETE", path)).json()).toEqual({ deleted: 1 });
  expect(await (await bob.call("DELETE", path)).json()).toEqual({ deleted: 0 });
  expect(await names(bob)).toEqual(["Banned"]);
  expect(await watermark()).toBe(begun);
});

test("views are nobody else's, and go with their operator", async () => {
  await bob.call("PUT", "/api/views/events/Mine", { query: "" });
  expect(await names(ada)).toEqual([]);
  expect(await (await ada.call("DELETE", "/api/views/events/Mine")).json()).toEqual({ deleted: 0 });
  const carol = await signedIn("viewer", "Carol");
  await carol.call("PUT", "/api/views/events/Hers", { query: "" });
  await rows("DELETE FROM users WHERE id = ?", carol.userId);
  expect(await rows("SELECT name FROM rollcall_views WHERE name = 'Hers'")).toEqual([]);
});

test("a hundred are enough, and one of them can still be replaced", async () => {
  await rows(
    `INSERT INTO rollcall_views (uid, list, name, query, saved)
      SELECT u.uid, 'events', 'View ' || j.value, '', 0 FROM rollcall_users u, json_each(?) j WHERE u.user_id = ?`,
    JSON.stringify([...Array(100).keys()]),
    ada.userId,
  );
  expect((await ada.call("PUT", "/api/views/events/One%20more", { query: "" })).status).toBe(409);
  expect((await ada.call("PUT", "/api/views/events/View%207", { query: "type=signIn" })).status).toBe(200);
  expect(await names(ada)).toHaveLength(100);
});

test.each([
  ["/api/views/secrets/Mine", { query: "" }],
  ["/api/views/events/%20", { query: "" }],
  [`/api/views/events/${"x".repeat(81)}`, { query: "" }],
  ["/api/views/events/Mine", { query: "a b" }],
  ["/api/views/events/Mine", { query: "x".repeat(2001) }],
  ["/api/views/events/Mine", {}],
])("%s %o is refused", async (path, body) => {
  expect((await ada.call("PUT", path, body)).status).toBe(400);
});
