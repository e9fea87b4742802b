import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { openDatabase } from "../db/database.ts";
import type { LooseEvent } from "../db/event.ts";
import { newestEvent, trail } from "../test/trail.ts";
import { closeRefusals, recordRefusal } from "./refusal.ts";

/** A failed sign-in from an address, given as its 16 bytes in hex. */
function failure(ip: string, code = "accountNotLinked"): LooseEvent {
  return {
    type: "signInFailed",
    outcome: "failure",
    code,
    context: {
      source: "engine",
      actor: { kind: "user", uid: null, label: null },
      requestId: "r",
      ip: Uint8Array.from(ip.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
      country: null,
      userAgent: "curl",
      provider: "dev",
    },
  };
}

const v4 = "00000000000000000000ffffcb007107";
const v6 = (host: string) => `20010db800000001${host.padStart(16, "0")}`;

async function refuse(times: number, event: (i: number) => LooseEvent): Promise<number> {
  const since = await newestEvent(env.DB);
  for (let i = 0; i < times; i += 1) await recordRefusal(openDatabase(env.DB), event(i));
  return (await trail(env.DB, since)).length;
}

it("writes ten a minute from one address and counts the rest", async () => {
  expect(await refuse(30, () => failure(v4))).toBe(10);
});

it("takes a /64 for one place, and another code or place for another", async () => {
  expect(await refuse(30, (i) => failure(v6(i.toString(16))))).toBe(10);
  expect(await refuse(3, () => failure(v6("1"), "banned"))).toBe(3);
  expect(await refuse(3, (i) => failure(`20010db8000000${10 + i}0000000000000001`))).toBe(3);
});

it("closes an ended minute with the number that it suppressed, once", async () => {
  await refuse(25, () => failure(v4, "emailTaken"));
  await env.DB.prepare(
    "UPDATE rollcall_refusals SET minute = minute - 1 WHERE key LIKE '%emailTaken%'",
  ).run();
  const since = await newestEvent(env.DB);
  await closeRefusals(openDatabase(env.DB));
  await closeRefusals(openDatabase(env.DB));
  const rows = await trail(env.DB, since);
  expect(rows).toMatchObject([{ type: "signInFailed", code: "emailTaken", data: '{"suppressed":15}' }]);
});

it("closes it too when the next refusal comes first", async () => {
  await refuse(12, () => failure(v4, "wrongProvider"));
  await env.DB.prepare(
    "UPDATE rollcall_refusals SET minute = minute - 1 WHERE key LIKE '%wrongProvider%'",
  ).run();
  const since = await newestEvent(env.DB);
  await recordRefusal(openDatabase(env.DB), failure(v4, "wrongProvider"));
  expect((await trail(env.DB, since)).map((row) => row.data)).toEqual(['{"suppressed":2}', null]);
});

it("lets the refusal stand when the database is down", async () => {
  const broken = openDatabase({
    batch: () => Promise.reject(new Error("D1 DB is overloaded")),
    prepare: (t: string) => env.DB.prepare(t),
  } as unknown as D1Database);
  await recordRefusal(broken, failure(v4, "databaseError"));
});
