import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import { makeKey } from "../test/key.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, trail, watermark } from "../test/trail.ts";

const MINUTE = 60_000;

/** Lets it be so long since somebody signed in; his session is in use all the same. */
async function age(caller: Caller, ms: number): Promise<void> {
  await rows(
    "UPDATE rollcall_sessions SET started = ?, last_seen = ? WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?)",
    Date.now() - ms,
    Date.now(),
    caller.userId,
  );
}

const DANGEROUS: [string, (victim: Caller) => [string, string, unknown]][] = [
  ["deleting a user", (victim) => ["DELETE", `/api/users/${victim.userId}`, {}]],
  ["granting a role", (victim) => ["PUT", `/api/operators/${victim.userId}`, { role: "viewer" }]],
  ["taking a role back", (victim) => ["DELETE", `/api/operators/${victim.userId}`, {}]],
  ["merging two users", (victim) => ["POST", `/api/users/${victim.userId}/merge`, { into: "x" }]],
  ["making a key", () => ["POST", "/api/keys", { name: "x", scopes: ["users:read"] }]],
  ["rotating a key", () => ["POST", "/api/keys/1/rotate", {}]],
];

describe("what cannot be undone", () => {
  test.each(DANGEROUS)("%s needs a sign-in at most 15 minutes old", async (_, ask) => {
    const olga = await signedIn("owner");
    const victim = await signedIn(null);
    const request = ask(victim);
    await age(olga, 15 * MINUTE + 1000);
    const mark = await watermark();
    const reply = await olga.call(...request);
    expect([reply.status, (await reply.json<Problem>()).code]).toEqual([403, "reauthentication_required"]);
    expect(await trail(env.DB, mark)).toMatchObject([
      { type: "accessDenied", code: "reauthentication_required", actor_kind: "operator" },
    ]);
    await age(olga, 14 * MINUTE);
    expect((await olga.call(...request)).status).not.toBe(403);
  });

  test("is told of only to who has the right to it at all", async () => {
    const sam = await signedIn("support");
    await age(sam, 20 * MINUTE);
    const reply = await sam.call("POST", "/api/keys", { name: "x", scopes: ["users:read"] });
    expect((await reply.json<Problem>()).code).toBe("forbidden");
  });

  test("may be done by a key with the scope: its owner signed in to make it", async () => {
    const ada = await signedIn("admin");
    const victim = await signedIn(null);
    const key = await makeKey(ada, ["users:delete"]);
    await age(ada, 60 * MINUTE);
    expect((await key.call("DELETE", `/api/users/${victim.userId}`)).status).toBe(200);
  });
});

test("reading, banning and revoking one session or key ask for no new sign-in: an attack does not wait", async () => {
  const ada = await signedIn("admin");
  const victim = await signedIn(null);
  const key = await makeKey(ada, ["users:read"]);
  await age(ada, 60 * MINUTE);
  for (const [method, path] of [
    ["GET", "/api/users"],
    ["DELETE", `/api/users/${victim.userId}/sessions`],
    ["PUT", `/api/users/${victim.userId}/ban`],
    ["DELETE", `/api/keys/${key.id}`],
  ] as const) {
    expect((await ada.call(method, path)).status).toBe(200);
  }
});
