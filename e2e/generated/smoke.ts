// Uses a client that was generated from the OpenAPI document, as a stranger would: run beside it, see generated-client.spec.ts.
import assert from "node:assert/strict";
import { banUser, getUser, listEvents, listUsers, unbanUser } from "./client.ts";

const options = { headers: { Authorization: `Bearer ${process.env.ROLLCALL_KEY}` } };

const page = await listUsers({ query: "gwen", limit: 10 }, options);
assert.equal(page.status, 200);
const [gwen] = page.data.items;
assert.equal(gwen?.name, "Gwen");
const { id } = gwen;

const banned = await banUser(id, { reason: "Smoke test" }, options);
assert.equal(banned.status, 200);
assert.equal(banned.data.ban?.reason, "Smoke test");
const read = await getUser(id, options);
assert.equal(read.status, 200);
assert.equal(read.data.status, "banned");

const events = await listEvents({ userId: id, type: ["banUser"] }, options);
assert.equal(events.status, 200);
assert.deepEqual(
  events.data.items.map(({ type, reason, actor }) => [type, reason, actor?.kind]),
  [["banUser", "Smoke test", "apiKey"]],
);

assert.equal((await unbanUser(id, undefined, options)).status, 200);

const problem = await getUser("nobody", options);
assert.equal(problem.status, 404);
assert.equal(problem.data.code, "not_found");
const wrong = await listUsers({ limit: 0 }, options);
assert.equal(wrong.status, 400);
assert.deepEqual(
  wrong.data.errors?.map(({ pointer }) => pointer),
  ["/limit"],
);

console.log("the generated client works");
