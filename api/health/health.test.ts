import { env } from "cloudflare:workers";
import { afterEach, expect, test } from "vitest";
import type { Health } from "../../shared/schemas/health.ts";
import { forgetSchemaCheck } from "../diary/schema-check.ts";
import { VERSION } from "../http/version.ts";
import { request, signedIn } from "../test/operator.ts";

const repairs: string[] = [];

/** Drops a trigger until the end of the test. */
async function drop(trigger: string): Promise<void> {
  const text = await env.DB.prepare("SELECT sql FROM sqlite_master WHERE name = ?")
    .bind(trigger)
    .first<{ sql: string }>();
  repairs.push(text?.sql ?? "");
  await env.DB.prepare(`DROP TRIGGER ${trigger}`).run();
}

afterEach(async () => {
  for (const text of repairs.splice(0)) await env.DB.prepare(text).run();
  forgetSchemaCheck();
});

test("a whole Worker is well, and tells its version to anyone", async () => {
  const reply = await request("GET", "/healthz");
  expect([reply.status, await reply.json<Health>()]).toMatchObject([
    200,
    { status: "ok", version: VERSION, setting: null, schema: { missing: [] } },
  ]);
});

test("a missing trigger is named, and nothing is changed while it is missing", async () => {
  const [ada, bob] = [await signedIn("owner"), await signedIn(null)];
  await drop("rollcall_sessions_ended");
  forgetSchemaCheck();
  const reply = await request("GET", "/healthz");
  expect([reply.status, await reply.json<Health>()]).toMatchObject([
    503,
    { status: "failing", schema: { missing: ["rollcall_sessions_ended"] } },
  ]);
  const path = `/api/users/${bob.userId}`;
  for (const [method, target, body] of [
    ["DELETE", `${path}/sessions`, {}],
    ["PUT", `${path}/ban`, {}],
    ["PATCH", path, { name: "X" }],
    ["DELETE", path, {}],
    ["POST", "/api/users", { email: "x@example.com" }],
  ] as const) {
    const refused = await ada.call(method, target, body);
    expect([refused.status, await refused.json()]).toMatchObject([
      503,
      { code: "schema_mismatch", detail: expect.stringContaining("rollcall_sessions_ended") },
    ]);
  }
  expect((await bob.call("GET", "/api/me")).status).toBe(200);
  expect((await ada.call("GET", "/api/users")).status).toBe(200);
});

test("a trigger that goes missing between two checks undoes the change", async () => {
  const [ada, bob] = [await signedIn("owner"), await signedIn(null)];
  expect((await request("GET", "/healthz")).status).toBe(200); // trusted for ten seconds from here
  await drop("rollcall_sessions_ended");
  const reply = await ada.call("DELETE", `/api/users/${bob.userId}/sessions`);
  expect([reply.status, await reply.json()]).toMatchObject([503, { code: "schema_mismatch" }]);
  expect((await bob.call("GET", "/api/me")).status).toBe(200);
});
