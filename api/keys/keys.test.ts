import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { KEY_SCOPES } from "../../shared/permissions.ts";
import type { Problem } from "../../shared/schemas/common.ts";
import { ApiKeyPage, NewApiKey } from "../../shared/schemas/key.ts";
import { hashSecret } from "../auth/api-key.ts";
import { bearer, makeKey } from "../test/key.ts";
import { rowsRead, signedIn } from "../test/operator.ts";
import { rows, trail, watermark } from "../test/trail.ts";

const HOUR = 60 * 60_000;
const inAnHour = () => new Date(Date.now() + HOUR).toISOString();
const dataOf = (row: { data: string | null } | undefined) => JSON.parse(row?.data ?? "null");

describe("making a key", () => {
  test("shows the secret once and keeps its hash alone", async () => {
    const ada = await signedIn("admin", "Ada");
    const expiresAt = inAnHour();
    const reply = await ada.call("POST", "/api/keys", {
      name: " Nightly export ",
      scopes: ["users:read", "users:read", "events:read"],
      expiresAt,
      allowedIps: ["192.0.2.0/24", "2001:db8::1"],
    });
    expect(reply.status).toBe(201);
    const { key, secret } = NewApiKey.parse(await reply.json());
    expect(secret).toMatch(/^rc_[A-Za-z0-9_-]{43}$/);
    expect(key).toMatchObject({
      name: "Nightly export",
      scopes: ["users:read", "events:read"],
      owner: { id: ada.userId },
      status: "active",
      expiresAt,
      allowedIps: ["192.0.2.0/24", "2001:db8::1"],
      lastUsedAt: null,
      rotatedFrom: null,
    });
    expect(secret?.startsWith(key.hint)).toBe(true);
    const stored = JSON.stringify(await rows("SELECT * FROM rollcall_api_keys"));
    expect(stored).toContain(await hashSecret(secret ?? ""));
    const everything = stored + JSON.stringify(await rows("SELECT * FROM rollcall_events"));
    expect(everything).not.toContain(secret?.slice(3));
  });

  test("leaves one event with what the key may do and nothing that opens it", async () => {
    const ada = await signedIn("admin", "Ada");
    const mark = await watermark();
    const key = await makeKey(ada, ["users:read"], { reason: "monthly audit" });
    const [event, ...more] = await trail(env.DB, mark);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: "createApiKey",
      source: "api",
      actor_kind: "operator",
      reason: "monthly audit",
    });
    expect(event?.actor).toBe(event?.uid);
    expect(dataOf(event)).toEqual({
      keyId: key.id,
      name: "Nightly",
      scopes: ["users:read"],
      expires: null,
      allowedIps: null,
    });
  });

  test("gives no power over operators, whoever asks", async () => {
    const olga = await signedIn("owner");
    const reply = await olga.call("POST", "/api/keys", { name: "x", scopes: ["operators:manage"] });
    expect(reply.status).toBe(400);
    expect(KEY_SCOPES as string[]).not.toContain("operators:manage");
  });

  test.each([
    ["no name", { scopes: ["users:read"] }],
    ["a blank name", { name: "  ", scopes: ["users:read"] }],
    ["no scope", { name: "x", scopes: [] }],
    ["an unknown scope", { name: "x", scopes: ["users:everything"] }],
    ["scopes as one string", { name: "x", scopes: "users:read,users:delete" }],
    ["somebody else's id", { name: "x", scopes: ["users:read"], userId: "someone" }],
    ["an end in the past", { name: "x", scopes: ["users:read"], expiresAt: "2020-01-01T00:00:00Z" }],
    ["an end that is no time", { name: "x", scopes: ["users:read"], expiresAt: "soon" }],
    ["no address", { name: "x", scopes: ["users:read"], allowedIps: [] }],
    ["a name for an address", { name: "x", scopes: ["users:read"], allowedIps: ["192.0.2.1", "localhost"] }],
    ["a block that is too wide", { name: "x", scopes: ["users:read"], allowedIps: ["192.0.2.0/33"] }],
  ])("is refused with %s", async (_, body) => {
    const ada = await signedIn("admin");
    const before = await rows("SELECT count(*) AS n FROM rollcall_api_keys");
    const reply = await ada.call("POST", "/api/keys", body);
    expect(reply.status).toBe(400);
    expect((await reply.json<Problem>()).errors?.length).toBeGreaterThan(0);
    expect(await rows("SELECT count(*) AS n FROM rollcall_api_keys")).toEqual(before);
  });

  test.each(["viewer", "support"] as const)("is not for a %s", async (role) => {
    const caller = await signedIn(role);
    const reply = await caller.call("POST", "/api/keys", { name: "x", scopes: ["users:read"] });
    expect(reply.status).toBe(403);
  });
});

describe("the list of keys", () => {
  test("has everyone's, the newest first, page by page, with no secret and no hash", async () => {
    const [ada, bob] = [await signedIn("admin", "Ada"), await signedIn("admin", "Bob")];
    const made = [];
    for (let i = 0; i < 5; i += 1) made.push(await makeKey(i % 2 ? ada : bob, ["users:read"]));
    const found: string[] = [];
    let cursor = "";
    let text = "";
    for (let page = 0; page < 3; page += 1) {
      const reply = await ada.call("GET", `/api/keys?limit=2${cursor && `&cursor=${cursor}`}`);
      text += await reply.clone().text();
      const { items, nextCursor } = ApiKeyPage.parse(await reply.json());
      expect(rowsRead(reply)).toBeLessThanOrEqual(3 * 3 + 4);
      found.push(...items.map(({ id }) => id));
      cursor = nextCursor ?? "";
    }
    expect(found.slice(0, 5)).toEqual(made.map(({ id }) => id).reverse());
    for (const { secret } of made) {
      expect(text).not.toContain(secret.slice(7));
      expect(text).not.toContain(await hashSecret(secret));
    }
  });

  test("leaves out what has ended unless all are asked for", async () => {
    const ada = await signedIn("admin");
    const [gone, over, good] = [
      await makeKey(ada, ["users:read"]),
      await makeKey(ada, ["users:read"], { expiresAt: inAnHour() }),
      await makeKey(ada, ["users:read"]),
    ];
    await ada.call("DELETE", `/api/keys/${gone.id}`);
    await rows("UPDATE rollcall_api_keys SET expires = ? WHERE kid = ?", Date.now() - 1, over.id);
    const statuses = async (state: string) => {
      const reply = await ada.call("GET", `/api/keys?limit=3&state=${state}`);
      return Object.fromEntries(
        ApiKeyPage.parse(await reply.json()).items.map((key) => [key.id, key.status]),
      );
    };
    expect(await statuses("all")).toEqual({
      [good.id]: "active",
      [over.id]: "expired",
      [gone.id]: "revoked",
    });
    const current = await statuses("current");
    expect(current).toMatchObject({ [good.id]: "active" });
    expect(Object.keys(current)).not.toContain(over.id);
    expect(Object.keys(current)).not.toContain(gone.id);
  });
});

describe("revoking a key", () => {
  test("is at once, once on the trail, and twice no error", async () => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"]);
    expect((await key.call("GET", "/api/users")).status).toBe(200);
    const mark = await watermark();
    const first = await ada.call("DELETE", `/api/keys/${key.id}`, { reason: "leaked" });
    expect(await first.json()).toEqual({ revoked: 1 });
    expect((await key.call("GET", "/api/users")).status).toBe(401);
    const second = await ada.call("DELETE", `/api/keys/${key.id}`);
    expect([second.status, await second.json()]).toEqual([200, { revoked: 0 }]);
    const events = (await trail(env.DB, mark)).filter(({ type }) => type === "revokeApiKey");
    expect(events).toMatchObject([{ reason: "leaked", actor_kind: "operator" }]);
    expect(dataOf(events[0])).toEqual({ keyId: key.id, name: "Nightly" });
  });

  test("eight times at once revokes once", async () => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"]);
    const mark = await watermark();
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => ada.call("DELETE", `/api/keys/${key.id}`)),
    );
    const counts = await Promise.all(
      replies.map(async (reply) => (await reply.json<{ revoked: number }>()).revoked),
    );
    expect(counts.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect((await trail(env.DB, mark)).map(({ type }) => type)).toEqual(["revokeApiKey"]);
  });

  test("goes downwards: an admin not an owner's nor an equal's, an owner anyone's", async () => {
    const [ada, bob, olga] = [await signedIn("admin"), await signedIn("admin"), await signedIn("owner")];
    const ofBob = await makeKey(bob, ["users:read"]);
    const ofOlga = await makeKey(olga, ["users:read"]);
    for (const { id } of [ofBob, ofOlga]) {
      const mark = await watermark();
      expect((await ada.call("DELETE", `/api/keys/${id}`)).status).toBe(403);
      expect(await trail(env.DB, mark)).toMatchObject([{ type: "accessDenied", code: "outranked" }]);
    }
    expect((await ofBob.call("GET", "/api/users")).status).toBe(200);
    expect(await (await olga.call("DELETE", `/api/keys/${ofBob.id}`)).json()).toEqual({ revoked: 1 });
  });

  test("of a key never made is 404", async () => {
    const ada = await signedIn("admin");
    expect((await ada.call("DELETE", "/api/keys/1")).status).toBe(404);
    expect((await ada.call("DELETE", "/api/keys/abc")).status).toBe(400);
  });
});

describe("rotating a key", () => {
  test("makes a successor like it, and both are good until the overlap is over", async () => {
    const ada = await signedIn("admin");
    const old = await makeKey(ada, ["users:read", "events:read"], { allowedIps: ["192.0.2.0/24"] });
    const mark = await watermark();
    const reply = await ada.call("POST", `/api/keys/${old.id}/rotate`, { reason: "quarterly" });
    expect(reply.status).toBe(201);
    const { key, secret } = NewApiKey.parse(await reply.json());
    expect(key).toMatchObject({
      name: "Nightly",
      scopes: ["users:read", "events:read"],
      allowedIps: ["192.0.2.0/24"],
      expiresAt: null,
      rotatedFrom: old.id,
    });
    const events = await trail(env.DB, mark);
    expect(events).toMatchObject([{ type: "rotateApiKey", reason: "quarterly" }]);
    expect(dataOf(events[0])).toMatchObject({ keyId: key.id, rotatedFrom: old.id });
    const from = { "CF-Connecting-IP": "192.0.2.9" };
    const fresh = bearer(key.id, secret ?? "");
    expect((await old.call("GET", "/api/users", undefined, from)).status).toBe(200);
    expect((await fresh.call("GET", "/api/users", undefined, from)).status).toBe(200);
    const [{ expires } = { expires: 0 }] = await rows<{ expires: number }>(
      "SELECT expires FROM rollcall_api_keys WHERE kid = ?",
      old.id,
    );
    expect(Math.abs(expires - Date.now() - 24 * HOUR)).toBeLessThan(10_000);
    await rows("UPDATE rollcall_api_keys SET expires = ? WHERE kid = ?", Date.now(), old.id);
    expect((await old.call("GET", "/api/users", undefined, from)).status).toBe(401);
    expect((await fresh.call("GET", "/api/users", undefined, from)).status).toBe(200);
  });

  test("with no overlap ends the old key at once, and never lengthens its life", async () => {
    const ada = await signedIn("admin");
    const old = await makeKey(ada, ["users:read"]);
    await ada.call("POST", `/api/keys/${old.id}/rotate`, { overlapSeconds: 0 });
    expect((await old.call("GET", "/api/users")).status).toBe(401);

    const short = await makeKey(ada, ["users:read"], { expiresAt: inAnHour() });
    const before = await rows("SELECT expires FROM rollcall_api_keys WHERE kid = ?", short.id);
    await ada.call("POST", `/api/keys/${short.id}/rotate`, { expiresAt: null });
    expect(await rows("SELECT expires FROM rollcall_api_keys WHERE kid = ?", short.id)).toEqual(before);
  });

  test("happens once, however many ask at once; who came late changes nothing", async () => {
    const ada = await signedIn("admin");
    const old = await makeKey(ada, ["users:read"]);
    const rotate = (overlapSeconds: number) =>
      ada.call("POST", `/api/keys/${old.id}/rotate`, { overlapSeconds });
    const replies = await Promise.all(Array.from({ length: 6 }, () => rotate(600)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect((await rotate(0)).status).toBe(409);
    expect((await old.call("GET", "/api/users")).status).toBe(200);
    expect(await rows("SELECT 1 FROM rollcall_api_keys WHERE rotated_from = ?", old.id)).toHaveLength(1);
  });

  test("is for its owner alone, be the other who he may", async () => {
    const [ada, olga] = [await signedIn("admin"), await signedIn("owner")];
    const key = await makeKey(ada, ["users:read"]);
    const reply = await olga.call("POST", `/api/keys/${key.id}/rotate`, {});
    expect(reply.status).toBe(403);
  });

  test("is refused for a key that has ended", async () => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"]);
    await ada.call("DELETE", `/api/keys/${key.id}`);
    expect((await ada.call("POST", `/api/keys/${key.id}/rotate`)).status).toBe(409);
  });
});
