import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { KEY_SCOPES, type Role } from "../../shared/permissions.ts";
import type { EventPage } from "../../shared/schemas/event.ts";
import type { SessionPage } from "../../shared/schemas/session.ts";
import { hashToken, newToken } from "../auth/token.ts";
import { makeKey } from "../test/key.ts";
import { type Caller, request, signedIn } from "../test/operator.ts";
import { trailSince, watermark } from "../test/trail.ts";

const MINE = "/api/me/sessions";

/** Whoever may see nothing else, and operators who may end nobody else's. */
const ROLES: (Role | null)[] = [null, "viewer", "support"];

/** The same person at another browser. */
async function elsewhere({ userId }: Caller): Promise<Caller> {
  const token = newToken();
  await env.DB.prepare(
    "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, '2999-01-01T00:00:00.000Z')",
  )
    .bind(crypto.randomUUID(), await hashToken(token), userId)
    .run();
  const call: Caller["call"] = (method, path, body, headers = {}) =>
    request(method, path, body, { Cookie: `authjs.session-token=${token}`, ...headers });
  return { userId, token, call };
}

const isIn = async (caller: Caller) => (await caller.call("GET", "/api/me")).status === 200;
const revoked = async (reply: Promise<Response>) => (await (await reply).json<{ revoked: number }>()).revoked;

async function sessions(caller: Caller, query = "") {
  const reply = await caller.call("GET", MINE + query);
  expect(reply.status).toBe(200);
  return (await reply.json<SessionPage>()).items;
}

async function idElsewhere(caller: Caller): Promise<string> {
  return (await sessions(caller)).find(({ current }) => !current)?.id ?? "";
}

describe.each(ROLES)("whose role is %s", (role) => {
  test("sees his own sessions and nobody else's", async () => {
    const phone = await signedIn(role);
    await elsewhere(phone);
    await signedIn(role);
    const listed = await sessions(phone);
    expect(listed.map(({ userId, current }) => [userId, current])).toEqual([
      [phone.userId, false],
      [phone.userId, true],
    ]);
    expect(await sessions(phone, "?limit=1")).toHaveLength(1);
  });

  test("ends all of them but the one that asks, with what he says of it on the trail", async () => {
    const phone = await signedIn(role);
    const others = [await elsewhere(phone), await elsewhere(phone)];
    const stranger = await signedIn(role);
    const end = () =>
      phone.call("DELETE", MINE, { reason: "laptop stolen" }, { "CF-Connecting-IP": "2001:db8::7" });
    expect(await revoked(end())).toBe(2);
    expect(await Promise.all([phone, ...others, stranger].map(isIn))).toEqual([true, false, false, true]);
    expect(await revoked(end())).toBe(0);
    const reader = await signedIn("viewer");
    const { items } = await (
      await reader.call("GET", `/api/events?userId=${phone.userId}&type=revokeSession`)
    ).json<EventPage>();
    expect(items).toMatchObject(
      others.map(() => ({
        source: "api",
        actor: { kind: role === null ? "user" : "operator", id: phone.userId },
        user: { id: phone.userId },
        reason: "laptop stolen",
        ip: "2001:db8::7",
      })),
    );
    expect((await sessions(phone, "?state=ended")).map(({ endedBy }) => endedBy)).toEqual([
      "revokeSession",
      "revokeSession",
    ]);
  });

  test("ends a single one, once, and the one that asks", async () => {
    const phone = await signedIn(role);
    const laptop = await elsewhere(phone);
    const id = await idElsewhere(phone);
    expect(await revoked(phone.call("DELETE", `${MINE}/${id}`, { reason: "lost" }))).toBe(1);
    expect(await Promise.all([phone, laptop].map(isIn))).toEqual([true, false]);
    expect(await revoked(phone.call("DELETE", `${MINE}/${id}`))).toBe(0);
    const [current] = await sessions(phone);
    expect(await revoked(phone.call("DELETE", `${MINE}/${current?.id}`))).toBe(1);
    expect(await isIn(phone)).toBe(false);
  });
});

test("somebody else's session is to him as one that never was, also to an owner", async () => {
  const bob = await signedIn(null);
  const [theirs] = await sessions(bob);
  for (const role of [...ROLES, "owner"] as const) {
    const caller = await signedIn(role);
    const mark = await watermark();
    for (const id of [theirs?.id, "123456"])
      expect((await caller.call("DELETE", `${MINE}/${id}`)).status).toBe(404);
    expect(await trailSince(mark)).toEqual([]);
  }
  expect(await isIn(bob)).toBe(true);
});

test("a key neither sees nor ends its owner's sessions here, whatever its scopes", async () => {
  const olga = await signedIn("owner");
  const laptop = await elsewhere(olga);
  const key = await makeKey(olga, [...KEY_SCOPES]);
  const id = await idElsewhere(olga);
  for (const [method, path] of [
    ["GET", MINE],
    ["DELETE", MINE],
    ["DELETE", `${MINE}/${id}`],
  ] as const)
    expect((await key.call(method, path)).status, `${method} ${path}`).toBe(403);
  expect(await Promise.all([olga, laptop].map(isIn))).toEqual([true, true]);
});

test("whoever is not signed in, or asks from another site, ends nothing", async () => {
  const phone = await signedIn("viewer");
  const laptop = await elsewhere(phone);
  const id = await idElsewhere(phone);
  for (const path of [MINE, `${MINE}/${id}`]) {
    expect((await request("DELETE", path)).status).toBe(401);
    const crossSite = { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" };
    expect((await phone.call("DELETE", path, undefined, crossSite)).status).toBe(403);
  }
  expect((await request("GET", MINE)).status).toBe(401);
  expect(await Promise.all([phone, laptop].map(isIn))).toEqual([true, true]);
});
