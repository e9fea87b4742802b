import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { EventPage } from "../../shared/schemas/event.ts";
import type { SessionPage } from "../../shared/schemas/session.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { stockUser } from "../test/stock-user.ts";

let ada: Caller;

beforeAll(async () => {
  ada = await signedIn("owner", "Ada");
});

async function get<Body>(path: string): Promise<Body> {
  const reply = await ada.call("GET", path);
  expect(reply.status, path).toBe(200);
  return reply.json<Body>();
}

async function trailOf(userId: string): Promise<EventPage["items"]> {
  return (await get<EventPage>(`/api/events?userId=${encodeURIComponent(userId)}`)).items;
}

describe("changing a user", () => {
  test("creates, with the e-mail in lower case, and refuses it a second time in any case", async () => {
    const reply = await ada.call("POST", "/api/users", {
      email: "New@Example.com",
      name: "New",
      emailVerified: true,
      reason: "asked by mail",
    });
    expect(reply.status).toBe(201);
    const user = await reply.json<UserDetail>();
    expect(user).toMatchObject({
      email: "new@example.com",
      name: "New",
      status: "active",
      role: null,
      sessionCount: 0,
      ban: null,
    });
    expect(user.emailVerified).not.toBeNull();
    await stockUser({ email: "Mixed@Example.com" });
    for (const email of ["new@example.com", "NEW@example.com", "mixed@example.com"]) {
      const again = await ada.call("POST", "/api/users", { email });
      expect([again.status, (await again.json<{ code: string }>()).code]).toEqual([409, "email_taken"]);
    }
    expect(await trailOf(user.id)).toMatchObject([
      {
        type: "createUser",
        source: "api",
        reason: "asked by mail",
        actor: { kind: "operator", id: ada.userId },
        data: { email: "new@example.com", name: "New" },
      },
    ]);
  });

  test("an accent is another address, not another case", async () => {
    await stockUser({ email: "andre@example.com" });
    const id = await stockUser({ email: "andré@example.com" });
    expect((await ada.call("PATCH", `/api/users/${id}`, { email: "andree@example.com" })).status).toBe(200);
  });

  test("updates what is named, once, with before and after on the trail", async () => {
    const id = await stockUser({ name: "Before", email: "before@example.com" });
    const change = {
      name: "After",
      email: "after@example.com",
      image: "https://example.com/a.png",
      reason: "typo",
    };
    const reply = await ada.call("PATCH", `/api/users/${id}`, change);
    expect(await reply.json()).toMatchObject({
      name: "After",
      email: "after@example.com",
      emailVerified: null,
    });
    expect((await ada.call("PATCH", `/api/users/${id}`, change)).status).toBe(200);
    const trail = await trailOf(id);
    expect(trail.map(({ type }) => type)).toEqual(["updateUser", "createUser"]);
    expect(trail[0]).toMatchObject({
      reason: "typo",
      data: { name: ["Before", "After"], email: ["before@example.com", "after@example.com"] },
    });
  });

  test("a verified e-mail stays verified until it changes", async () => {
    const id = await stockUser({ email: "v1@example.com" });
    const patch = async (body: object) =>
      (await ada.call("PATCH", `/api/users/${id}`, body)).json<UserDetail>();
    const { emailVerified } = await patch({ emailVerified: true });
    expect(emailVerified).not.toBeNull();
    expect((await patch({ emailVerified: true })).emailVerified).toBe(emailVerified);
    expect((await patch({ email: "v1@example.com" })).emailVerified).toBe(emailVerified);
    expect((await patch({ email: "v2@example.com" })).emailVerified).toBeNull();
    expect((await patch({ email: "v3@example.com", emailVerified: true })).emailVerified).not.toBeNull();
    expect((await patch({ emailVerified: false })).emailVerified).toBeNull();
  });

  test("support verifies an e-mail and changes nothing else", async () => {
    const support = await signedIn("support");
    const id = await stockUser({ email: "sup@example.com" });
    expect((await support.call("PATCH", `/api/users/${id}`, { emailVerified: true })).status).toBe(200);
    for (const body of [{ emailVerified: false }, { emailVerified: true, name: "X" }, { name: "X" }]) {
      expect((await support.call("PATCH", `/api/users/${id}`, body)).status).toBe(403);
    }
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "http://example.com/a.png", "//evil.example/a.png"])(
    "refuses the image %s",
    async (image) => {
      const id = await stockUser({});
      expect((await ada.call("PATCH", `/api/users/${id}`, { image })).status).toBe(400);
    },
  );
});

describe("banning and deleting", () => {
  test("a ban ends all sessions at once, stands in the list and on the trail, and can be changed and lifted", async () => {
    const mallory = await signedIn(null, "mallory");
    const path = `/api/users/${mallory.userId}/ban`;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const banned = await (await ada.call("PUT", path, { until, reason: "stolen card" })).json<UserDetail>();
    expect(banned).toMatchObject({
      status: "banned",
      sessionCount: 0,
      ban: { until, reason: "stolen card" },
    });
    expect((await mallory.call("GET", "/api/me")).status).toBe(401);
    const [ended] = (await get<SessionPage>(`/api/users/${mallory.userId}/sessions?state=ended`)).items;
    expect(ended?.endedBy).toBe("banned");

    expect(await (await ada.call("PUT", path, {})).json()).toMatchObject({
      ban: { until: null, reason: null },
    });
    expect(await (await ada.call("DELETE", path, { reason: "mistake" })).json()).toMatchObject({
      status: "active",
      ban: null,
    });
    expect((await ada.call("DELETE", path)).status).toBe(200);
    const trail = (await trailOf(mallory.userId)).filter(({ actor }) => actor?.id === ada.userId);
    expect(trail.map(({ type, reason }) => [type, reason])).toEqual([
      ["unbanUser", "mistake"],
      ["banUser", null],
      ["revokeSession", "stolen card"],
      ["banUser", "stolen card"],
    ]);
  });

  test("a ban cannot end before it begins", async () => {
    const id = await stockUser({});
    expect((await ada.call("PUT", `/api/users/${id}/ban`, { until: "2020-01-01T00:00:00Z" })).status).toBe(
      400,
    );
  });

  test("deleting takes everything but the trail", async () => {
    const mallory = await signedIn("viewer", "mallory");
    const id = mallory.userId;
    await env.DB.batch([
      env.DB.prepare(
        "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, ?2, 'oidc', 'dev', ?1)",
      ).bind("gone-1", id),
      env.DB.prepare(
        "INSERT INTO verification_tokens SELECT email, 'token-of-mallory', '2099-01-01T00:00:00.000Z' FROM users WHERE id = ?",
      ).bind(id),
    ]);
    const [session] = (await get<{ items: { id: string }[] }>(`/api/users/${id}/sessions`)).items;
    expect(await (await ada.call("DELETE", `/api/users/${id}`, { reason: "asked to" })).json()).toEqual({
      deleted: 1,
    });
    expect((await mallory.call("GET", "/api/me")).status).toBe(401);
    expect((await ada.call("GET", `/api/users/${id}`)).status).toBe(404);
    expect((await ada.call("DELETE", `/api/users/${id}`)).status).toBe(404);
    const left = await env.DB.prepare(
      `SELECT (SELECT count(*) FROM users WHERE id = ?1) + (SELECT count(*) FROM accounts WHERE userId = ?1) + (SELECT count(*) FROM sessions WHERE userId = ?1)
        + (SELECT count(*) FROM verification_tokens WHERE token = 'token-of-mallory') + (SELECT count(*) FROM rollcall_operators WHERE user_id = ?1) AS count`,
    )
      .bind(id)
      .first<{ count: number }>();
    expect(left?.count).toBe(0);
    const trail = (await trailOf(id)).filter(({ actor }) => actor?.id === ada.userId);
    expect(trail.map(({ type }) => type)).toEqual([
      "deleteUser",
      "revokeRole",
      "unlinkAccount",
      "revokeSession",
    ]);
    for (const event of trail) expect(event).toMatchObject({ reason: "asked to", user: { id } });
    expect(trail[3]).toMatchObject({ sessionId: session?.id, code: "userDeleted" });
  });

  test("nobody acts on himself, nobody upwards or sideways, owners also on owners", async () => {
    const [admin, otherAdmin, owner] = [
      await signedIn("admin"),
      await signedIn("admin"),
      await signedIn("owner"),
    ];
    const status = async (caller: Caller, target: Caller) =>
      (await caller.call("PUT", `/api/users/${target.userId}/ban`, {})).status;
    expect(await status(admin, admin)).toBe(403);
    expect(await status(admin, otherAdmin)).toBe(403);
    expect(await status(admin, owner)).toBe(403);
    expect(await status(owner, owner)).toBe(403);
    expect(await status(owner, ada)).toBe(200);
    expect(await status(owner, admin)).toBe(200);
    expect((await ada.call("GET", "/api/me")).status).toBe(401);
    await owner.call("DELETE", `/api/users/${ada.userId}/ban`);
  });
});

test("no change of somebody who ranks as high passes, by whatever route", async () => {
  const [admin, peer] = [await signedIn("admin"), await signedIn("admin")];
  const path = `/api/users/${peer.userId}`;
  for (const [method, target, body] of [
    ["PATCH", path, { name: "X" }],
    ["PATCH", path, { emailVerified: true }],
    ["DELETE", path, {}],
    ["PUT", `${path}/ban`, {}],
    ["DELETE", `${path}/ban`, {}],
    ["DELETE", `${path}/sessions`, {}],
    ["DELETE", `${path}/accounts/any`, {}],
  ] as const) {
    expect((await admin.call(method, target, body)).status, `${method} ${target}`).toBe(403);
  }
  expect((await peer.call("GET", "/api/me")).status).toBe(200);
});

test("ids that an app made up are addressed as they are", async () => {
  for (const id of ["a/b", "a b", "ü%41", "..x", "<script>", "1.0"]) {
    await stockUser({ id, name: "Odd" });
    const user = await (await signedIn("viewer")).call("GET", `/api/users/${encodeURIComponent(id)}`);
    expect([user.status, (await user.json<UserDetail>()).id]).toEqual([200, id]);
  }
});
