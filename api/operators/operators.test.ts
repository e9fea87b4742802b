import { beforeEach, describe, expect, test } from "vitest";
import { ROLES } from "../../shared/permissions.ts";
import type { Problem } from "../../shared/schemas/common.ts";
import type { Me } from "../../shared/schemas/me.ts";
import { Operator, OperatorPage } from "../../shared/schemas/operator.ts";
import { makeKey } from "../test/key.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

const path = ({ userId }: { userId: string }) => `/api/operators/${userId}`;
const code = async (reply: Response) => [reply.status, (await reply.json<Problem>()).code];
const roleOf = async (caller: Caller) => (await (await caller.call("GET", "/api/me")).json<Me>()).role;

let olga: Caller;
beforeEach(async () => {
  await rows("UPDATE rollcall_operators SET role = 'viewer' WHERE role <> 'owner'");
  olga = await signedIn("owner", "Olga");
});

/** An owner by ROLLCALL_OWNERS, as a sign-in makes one; `email` is one of those that the setting names, or not. */
async function ownerBySetting(email: string): Promise<Caller> {
  const caller = await signedIn("owner", "Env");
  await rows("UPDATE rollcall_operators SET granted_by = 'environment' WHERE user_id = ?", caller.userId);
  await rows("UPDATE users SET email = NULL WHERE email = ?", email);
  await rows("UPDATE users SET email = ? WHERE id = ?", email, caller.userId);
  return caller;
}

describe("the list", () => {
  test("has owners first, page by page, each once", async () => {
    for (const role of ROLES) await signedIn(role);
    const items: Operator[] = [];
    let cursor = "";
    do {
      const reply = await olga.call("GET", `/api/operators?limit=2${cursor}`);
      expect(reply.status).toBe(200);
      const page = OperatorPage.parse(await reply.json());
      items.push(...page.items);
      cursor = page.nextCursor === null ? "" : `&cursor=${page.nextCursor}`;
    } while (cursor !== "");
    const ranks = items.map(({ role }) => ROLES.indexOf(role));
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    const [known] = await rows<{ n: number }>("SELECT count(*) AS n FROM rollcall_operators");
    expect(new Set(items.map(({ user }) => user.id)).size).toBe(known?.n);
    const viewers = OperatorPage.parse(await (await olga.call("GET", "/api/operators?role=viewer")).json());
    expect(new Set(viewers.items.map(({ role }) => role))).toEqual(new Set(["viewer"]));
  });

  test("shows whom the app has deleted, and whose setting is gone, as out of force", async () => {
    const gone = await signedIn("viewer", "Gone");
    await rows("DELETE FROM users WHERE id = ?", gone.userId);
    const former = await ownerBySetting("former@example.com");
    const read = async (caller: Caller) =>
      Operator.parse(await (await olga.call("GET", path(caller))).json());
    expect(await read(gone)).toMatchObject({ status: null, inForce: false, role: "viewer" });
    expect(await read(former)).toMatchObject({ inForce: false, grantedBy: "environment" });
    expect(await read(olga)).toMatchObject({ inForce: true, grantedBy: "operator", status: "active" });
    expect(await (await olga.call("DELETE", path(gone), {})).json()).toEqual({ revoked: 1 });
  });
});

describe("granting", () => {
  test("makes an operator, changes the role and takes it back, each effective at once and on the trail", async () => {
    const una = await signedIn(null, "Una");
    expect((await una.call("GET", "/api/users")).status).toBe(403);

    const mark = await watermark();
    const granted = await olga.call("PUT", path(una), { role: "admin", reason: "new colleague" });
    expect([granted.status, Operator.parse(await granted.json()).role]).toEqual([200, "admin"]);
    const [event, ...none] = await trailSince(mark);
    expect(none).toEqual([]);
    expect(event).toMatchObject({ type: "grantRole", code: "operator", data: '{"role":[null,"admin"]}' });

    expect(await roleOf(una)).toBe("admin");
    const victim = await signedIn(null);
    expect((await una.call("PUT", `/api/users/${victim.userId}/ban`, {})).status).toBe(200);
    const key = await makeKey(una, ["users:read"]);

    expect((await olga.call("PUT", path(una), { role: "viewer" })).status).toBe(200);
    expect((await una.call("DELETE", `/api/users/${victim.userId}/ban`, {})).status).toBe(403);
    expect((await una.call("GET", "/api/users")).status).toBe(200);

    expect(await (await olga.call("DELETE", path(una), { reason: "left" })).json()).toEqual({ revoked: 1 });
    expect((await una.call("GET", "/api/users")).status).toBe(403);
    expect((await key.call("GET", "/api/users")).status).toBe(401);
    expect(await (await olga.call("DELETE", path(una), {})).json()).toEqual({ revoked: 0 });
    const types = (await trailSince(mark))
      .map(({ type }) => type)
      .filter((type) => /Role$/.test(String(type)));
    expect(types).toEqual(["grantRole", "grantRole", "revokeRole"]);
  });

  test("what somebody has already is granted without a word on the trail", async () => {
    const vera = await signedIn("viewer");
    const mark = await watermark();
    expect((await olga.call("PUT", path(vera), { role: "viewer" })).status).toBe(200);
    expect(await trailSince(mark)).toEqual([]);
  });

  test("is for owners, not on oneself, and of known roles to known users only", async () => {
    const [admin, una] = [await signedIn("admin"), await signedIn(null)];
    expect(await code(await admin.call("PUT", path(una), { role: "viewer" }))).toEqual([403, "forbidden"]);
    expect(await code(await admin.call("GET", "/api/operators"))).toEqual([403, "forbidden"]);
    expect(await code(await olga.call("PUT", path(olga), { role: "viewer" }))).toEqual([403, "forbidden"]);
    expect(await code(await olga.call("DELETE", path(olga), {}))).toEqual([403, "forbidden"]);
    expect(await code(await olga.call("PUT", "/api/operators/nobody", { role: "viewer" }))).toEqual([
      404,
      "not_found",
    ]);
    expect(await code(await olga.call("DELETE", "/api/operators/nobody", {}))).toEqual([404, "not_found"]);
    for (const role of ["admin,owner", "OWNER", "", null, ["owner"], "root"]) {
      expect(await code(await olga.call("PUT", path(una), { role }))).toEqual([400, "invalid_request"]);
    }
    expect(await roleOf(una)).toBeNull();
  });
});

describe("owners", () => {
  test("of two who take each other's role at once, one stays", async () => {
    for (const method of ["DELETE", "PUT"]) {
      const peer = await signedIn("owner", "Peer");
      await rows("UPDATE rollcall_operators SET role = 'owner' WHERE user_id = ?", olga.userId);
      await rows("DELETE FROM rollcall_operators WHERE user_id NOT IN (?, ?)", olga.userId, peer.userId);
      const body = method === "PUT" ? { role: "admin" } : {};
      const replies = await Promise.all([
        olga.call(method, path(peer), body),
        peer.call(method, path(olga), body),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = replies.find(({ status }) => status === 409);
      expect((await lost?.json<Problem>())?.code).toBe("last_owner");
      const left = await rows<{ user_id: string }>(
        "SELECT user_id FROM rollcall_operators WHERE role = 'owner'",
      );
      expect(left).toHaveLength(1);
      olga = left[0]?.user_id === olga.userId ? olga : peer;
    }
  });

  test("who lost his own role a moment before takes nobody else's", async () => {
    const [peer, third] = [await signedIn("owner", "Peer"), await signedIn("owner", "Third")];
    const replies = await Promise.all([
      olga.call("DELETE", path(peer), {}),
      peer.call("DELETE", path(olga), {}),
      peer.call("DELETE", path(olga), {}),
      olga.call("DELETE", path(peer), {}),
    ]);
    const refused = replies.filter(({ status }) => status === 403);
    expect(refused.length).toBe(2);
    expect(await roleOf(third)).toBe("owner");
    const left = await rows(
      "SELECT 1 FROM rollcall_operators WHERE user_id IN (?, ?)",
      olga.userId,
      peer.userId,
    );
    expect(left).toHaveLength(1);
  });

  test("whom the settings name keep their role while they do; afterwards it can be given and taken", async () => {
    const named = await ownerBySetting("ada@example.com");
    expect(await code(await olga.call("DELETE", path(named), {}))).toEqual([409, "conflict"]);
    expect(await code(await olga.call("PUT", path(named), { role: "viewer" }))).toEqual([409, "conflict"]);
    expect(await roleOf(named)).toBe("owner");

    const former = await ownerBySetting("former@example.com");
    expect(await roleOf(former)).toBeNull();
    const mark = await watermark();
    expect((await olga.call("PUT", path(former), { role: "owner" })).status).toBe(200);
    expect(await roleOf(former)).toBe("owner");
    expect((await trailSince(mark)).map(({ type, code }) => [type, code])).toEqual([
      ["grantRole", "operator"],
    ]);
    expect(await (await olga.call("DELETE", path(former), {})).json()).toEqual({ revoked: 1 });
  });
});
