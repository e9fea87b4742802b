import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { can, KEY_SCOPES } from "../../shared/permissions.ts";
import type { EventPage } from "../../shared/schemas/event.ts";
import { ApiKeyPage } from "../../shared/schemas/key.ts";
import { Me } from "../../shared/schemas/me.ts";
import { createApp } from "../app.ts";
import { newSecret } from "../auth/api-key.ts";
import { makeKey } from "../test/key.ts";
import { request, rowsRead, signedIn } from "../test/operator.ts";
import { rows, trail, watermark } from "../test/trail.ts";

describe("a key", () => {
  test("acts on the trail as itself", async () => {
    const ada = await signedIn("admin", "Ada");
    const victim = await signedIn(null);
    const key = await makeKey(ada, ["users:ban"]);
    const mark = await watermark();
    const reply = await key.call("PUT", `/api/users/${victim.userId}/ban`, { reason: "spam" });
    expect(reply.status).toBe(200);
    expect((await trail(env.DB, mark)).map(({ actor_kind, actor }) => [actor_kind, String(actor)])).toEqual([
      ["apiKey", key.id],
      ["apiKey", key.id],
    ]);
    const events = await ada.call("GET", `/api/events?userId=${victim.userId}&limit=1&type=banUser`);
    expect((await events.json<EventPage>()).items).toMatchObject([
      { type: "banUser", actor: { kind: "apiKey", id: key.id, label: "Nightly" }, reason: "spam" },
    ]);
  });

  test("says who it is, in its owner's place", async () => {
    const ada = await signedIn("admin", "Ada");
    const key = await makeKey(ada, ["users:read"]);
    expect(Me.parse(await (await key.call("GET", "/api/me")).json())).toMatchObject({
      id: ada.userId,
      role: "admin",
      permissions: ["users:read"],
      sessionId: null,
      apiKey: { id: key.id, name: "Nightly" },
    });
    const mine = Me.parse(await (await ada.call("GET", "/api/me")).json());
    expect(mine.apiKey).toBeNull();
  });

  test("neither makes keys nor rotates one nor links an identity, whatever its scopes", async () => {
    const olga = await signedIn("owner");
    const key = await makeKey(olga, [...KEY_SCOPES]);
    const before = await rows("SELECT count(*) AS n FROM rollcall_api_keys");
    for (const [path, body] of [
      ["/api/keys", { name: "x", scopes: ["users:read"] }],
      [`/api/keys/${key.id}/rotate`, {}],
      ["/api/me/accounts", { provider: "acme" }],
    ] as const) {
      const mark = await watermark();
      const reply = await key.call("POST", path, body);
      expect(reply.status).toBe(403);
      expect(await trail(env.DB, mark)).toMatchObject([{ type: "accessDenied", actor_kind: "apiKey" }]);
    }
    expect(await rows("SELECT count(*) AS n FROM rollcall_api_keys")).toEqual(before);
    expect((await key.call("DELETE", `/api/keys/${key.id}`)).status).toBe(200);
  });

  test("does nothing to its own owner", async () => {
    const olga = await signedIn("owner");
    await signedIn("owner");
    const key = await makeKey(olga, ["users:delete", "users:ban"]);
    expect((await key.call("DELETE", `/api/users/${olga.userId}`)).status).toBe(403);
    expect((await key.call("PUT", `/api/users/${olga.userId}/ban`)).status).toBe(403);
  });

  test("is known by one query of at most three rows", async () => {
    const [olga, ada] = [await signedIn("owner"), await signedIn("admin")];
    for (const owner of [olga, ada]) {
      const key = await makeKey(owner, ["users:read"]);
      await key.call("GET", "/api/users?limit=1");
      const byKey = rowsRead(await key.call("GET", "/api/users?limit=1"));
      const bySession = rowsRead(await owner.call("GET", "/api/users?limit=1"));
      expect(byKey).toBeLessThanOrEqual(bySession);
      const unknown = await request("GET", "/api/users", undefined, {
        Authorization: `Bearer ${newSecret()}`,
      });
      expect([unknown.status, rowsRead(unknown)]).toEqual([401, 0]);
    }
  });

  test("notes when it was used, at most once a minute", async () => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"]);
    const lastUsed = async () => {
      const { items } = ApiKeyPage.parse(await (await ada.call("GET", "/api/keys?limit=1")).json());
      return Date.parse(items[0]?.lastUsedAt ?? "");
    };
    expect(await lastUsed()).toBeNaN();
    const written = (reply: Response) => reply.headers.get("Server-Timing")?.includes("rows_written=0");
    expect(written(await key.call("GET", "/api/users"))).toBe(false);
    expect(Date.now() - (await lastUsed())).toBeLessThan(10_000);
    expect(written(await key.call("GET", "/api/users"))).toBe(true);
    await rows("UPDATE rollcall_api_keys SET last_used = last_used - 61000 WHERE kid = ?", key.id);
    expect(written(await key.call("GET", "/api/users"))).toBe(false);
  });
});

describe("a key ends", () => {
  const refused = async (why: string, spoil: (ownerId: string, kid: string) => Promise<unknown>) => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"]);
    expect((await key.call("GET", "/api/users")).status).toBe(200);
    await spoil(ada.userId, key.id);
    const mark = await watermark();
    const reply = await key.call("GET", "/api/users");
    expect(reply.status).toBe(401);
    expect(reply.headers.get("WWW-Authenticate")).toMatch(/^Bearer /);
    expect(await trail(env.DB, mark)).toMatchObject([
      { type: "accessDenied", code: why, actor_kind: "apiKey", actor: Number(key.id) },
    ]);
    return { ada, key };
  };

  test("with its time", () =>
    refused("keyExpired", (_, kid) =>
      rows("UPDATE rollcall_api_keys SET expires = ? WHERE kid = ?", Date.now(), kid),
    ));

  test("while its owner is banned, and is good again afterwards", async () => {
    const { ada, key } = await refused("keyWithoutOwner", (id) =>
      rows("INSERT INTO rollcall_bans (user_id, since) VALUES (?, 0)", id),
    );
    await rows("DELETE FROM rollcall_bans WHERE user_id = ?", ada.userId);
    expect((await key.call("GET", "/api/users")).status).toBe(200);
  });

  test("with its owner", () =>
    refused("keyWithoutOwner", (id) => rows("DELETE FROM users WHERE id = ?", id)));

  test("with its owner's role, for good, and that is on the trail", async () => {
    const mark = await watermark();
    const { ada, key } = await refused("keyRevoked", (id) =>
      rows("DELETE FROM rollcall_operators WHERE user_id = ?", id),
    );
    expect((await trail(env.DB, mark)).filter(({ type }) => type === "revokeApiKey")).toMatchObject([
      { code: "roleRevoked", source: "database" },
    ]);
    await rows("INSERT INTO rollcall_operators VALUES (?, 'admin', 0, 'operator')", ada.userId);
    expect((await key.call("GET", "/api/users")).status).toBe(401);
  });

  test("when an owner by the settings is one no more", async () => {
    const olga = await signedIn("owner");
    const key = await makeKey(olga, ["users:read"]);
    await rows("UPDATE rollcall_operators SET granted_by = 'environment' WHERE user_id = ?", olga.userId);
    expect((await key.call("GET", "/api/users")).status).toBe(401);
  });

  test("to do what its owner may do no more, from one request to the next", async () => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read", "users:create"]);
    const create = () => key.call("POST", "/api/users", { email: `${crypto.randomUUID()}@example.com` });
    expect((await create()).status).toBe(201);
    await rows("UPDATE rollcall_operators SET role = 'viewer' WHERE user_id = ?", ada.userId);
    expect(can("viewer", "users:create")).toBe(false);
    expect((await create()).status).toBe(403);
    expect((await key.call("GET", "/api/users")).status).toBe(200);
  });

  test("in the middle of a hail of requests: none that began after the answer is served", async () => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"]);
    let isRevoked = false;
    const hail = Array.from({ length: 4 }, async () => {
      for (let i = 0; i < 15; i += 1) {
        const began = isRevoked;
        const { status } = await key.call("GET", "/api/users?limit=1");
        if (began) expect(status).toBe(401);
      }
    });
    const revoke = ada.call("DELETE", `/api/keys/${key.id}`).then((reply) => {
      expect(reply.status).toBe(200);
      isRevoked = true;
    });
    await Promise.all([...hail, revoke]);
    expect((await key.call("GET", "/api/users")).status).toBe(401);
  });
});

describe("a key with addresses", () => {
  test.each([
    ["192.0.2.77", 200],
    ["192.0.3.1", 403],
    ["2001:db8:1::77", 200],
    ["2001:db8:2::1", 403],
    [null, 403],
  ])("from %s: %i", async (ip, status) => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"], { allowedIps: ["192.0.2.0/24", "2001:db8:1::/48"] });
    const mark = await watermark();
    const headers: Record<string, string> =
      ip === null ? { "X-Forwarded-For": "192.0.2.77" } : { "CF-Connecting-IP": ip };
    const reply = await key.call("GET", "/api/users", undefined, headers);
    expect(reply.status).toBe(status);
    expect((await trail(env.DB, mark)).map(({ type, code }) => [type, code])).toEqual(
      status === 200 ? [] : [["accessDenied", "keyAddress"]],
    );
  });
});

describe("Authorization", () => {
  test.each([
    "Bearer",
    "Bearer ",
    "bearer rc_",
    "Basic cmM6cmM=",
    `Bearer ${"x".repeat(46)}`,
    `Bearer rc_${"x".repeat(42)}`,
    `Bearer rc_${"x".repeat(44)}`,
    `Bearer rc_${"x".repeat(8000)}`,
    `Bearer rc_${"%".repeat(43)}`,
    "Bearer rc_' OR 1=1 --",
  ])("%j is 401, also beside a good session", async (value) => {
    const ada = await signedIn("owner");
    const reply = await ada.call("GET", "/api/users", undefined, { Authorization: value });
    expect(reply.status).toBe(401);
  });

  test("that is empty is 401 too, also beside a good session", async () => {
    const { token } = await signedIn("owner");
    const empty = new Request("http://localhost:8787/api/users", {
      headers: { Authorization: "", Cookie: `authjs.session-token=${token}` },
    });
    expect((await createApp().fetch(empty, env)).status).toBe(401);
  });

  test("with a good key beside others in one header is 401", async () => {
    const ada = await signedIn("admin");
    const { secret } = await makeKey(ada, ["users:read"]);
    for (const value of [
      `Bearer ${secret}, Bearer ${secret}`,
      `Bearer ${secret} x`,
      secret,
      `Token ${secret}`,
    ]) {
      const reply = await request("GET", "/api/users", undefined, { Authorization: value });
      expect(reply.status).toBe(401);
    }
    const lower = await request("GET", "/api/users", undefined, { Authorization: `bearer ${secret}` });
    expect(lower.status).toBe(200);
  });

  test("sets the cookies aside: the key decides, not the session beside it", async () => {
    const olga = await signedIn("owner");
    const key = await makeKey(olga, ["users:read"]);
    const reply = await olga.call("GET", "/api/sessions", undefined, {
      Authorization: `Bearer ${key.secret}`,
    });
    expect(reply.status).toBe(403);
  });

  test("needs no page of ours: a script changes things without Sec-Fetch-Site or Origin", async () => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:create"]);
    const reply = await key.call(
      "POST",
      "/api/users",
      { email: `${crypto.randomUUID()}@example.com` },
      { "Sec-Fetch-Site": "cross-site" },
    );
    expect(reply.status).toBe(201);
  });
});
