import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { openDatabase } from "../db/database.ts";
import { SCHEMA } from "./schema.gen.ts";
import { checkSchema, forgetSchemaCheck } from "./schema-check.ts";

const check = () => checkSchema(openDatabase(env.DB));
beforeEach(forgetSchemaCheck);

it("finds nothing wrong with what the migrations made", async () => {
  expect(await check()).toEqual([]);
  expect(Object.keys(SCHEMA).length).toBeGreaterThan(60);
});

it("names a trigger that is gone, an index that is gone and a trigger with another text", async () => {
  const text = SCHEMA.rollcall_users_deleted ?? "";
  await env.DB.batch(
    [
      "DROP TRIGGER rollcall_sessions_ended",
      "DROP INDEX rollcall_on_users_email",
      "DROP TRIGGER rollcall_users_deleted",
      text.replace("deleteUser", "updateUser"),
    ].map((statement) => env.DB.prepare(statement)),
  );
  expect((await check()).sort()).toEqual([
    "rollcall_on_users_email",
    "rollcall_sessions_ended",
    "rollcall_users_deleted",
  ]);
});

it("asks the database once in ten seconds, not on every change", async () => {
  const database = openDatabase(env.DB);
  await checkSchema(database, 1_000_000);
  await checkSchema(database, 1_009_999);
  expect(database.meter.queries).toBe(1);
  await checkSchema(database, 1_010_000);
  expect(database.meter.queries).toBe(2);
});
