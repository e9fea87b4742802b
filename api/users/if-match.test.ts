import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { createApp } from "../app.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

let ada: Caller;
let bob: Caller;
let path: string;
beforeEach(async () => {
  ada = await signedIn("owner", "Ada");
  bob = await signedIn(null, "Bob");
  path = `/api/users/${bob.userId}`;
});

async function tag(): Promise<string> {
  return String((await ada.call("GET", path)).headers.get("ETag"));
}

const under = (etag: string, method: string, to = path, body: unknown = {}) =>
  ada.call(method, to, body, { "If-Match": etag });

describe("the tag of a user", () => {
  test("stays while he only comes and goes, and is another after every change", async () => {
    const before = await tag();
    expect(before).toMatch(/^"[A-Za-z0-9_-]{22}"$/);
    await rows(
      "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?2, '2999-01-01T00:00:00.000Z')",
      crypto.randomUUID(),
      bob.userId,
    );
    expect(await tag()).toBe(before);
    const seen = new Set([before]);
    const changes: [string, string, unknown][] = [
      ["PATCH", path, { name: "Robert" }],
      ["PATCH", path, { emailVerified: true }],
      ["PUT", `${path}/ban`, { reason: "spam" }],
      ["PUT", `${path}/ban`, { reason: "spam again" }],
      ["DELETE", `${path}/ban`, {}],
      ["PUT", `/api/operators/${bob.userId}`, { role: "viewer" }],
    ];
    for (const [method, to, body] of changes) {
      const reply = await ada.call(method, to, body);
      expect(reply.status).toBe(200);
      const now = await tag();
      if (to.startsWith("/api/users")) expect(reply.headers.get("ETag")).toBe(now);
      if (method !== "DELETE") expect(seen).not.toContain(now);
      seen.add(now);
    }
  });
});

describe("If-Match", () => {
  const CHANGES: [string, string, unknown][] = [
    ["PATCH", "", { name: "Robert" }],
    ["PUT", "/ban", { reason: "spam" }],
    ["DELETE", "/ban", {}],
    ["DELETE", "", {}],
  ];

  test.each(CHANGES)("%s %s is done where it holds", async (method, rest, body) => {
    const etag = await tag();
    expect((await under(`"other", ${etag}`, method, path + rest, body)).status).toBe(200);
  });

  test.each(CHANGES)(
    "%s %s is not done where it has lost, and leaves nothing",
    async (method, rest, body) => {
      const etag = await tag();
      await ada.call("PATCH", path, { name: "Bobby" });
      const mark = await watermark();
      for (const stale of [etag, `W/${await tag()}`, '"x"']) {
        const reply = await under(stale, method, path + rest, body);
        expect([reply.status, (await reply.json<Problem>()).code]).toEqual([412, "precondition_failed"]);
      }
      expect(await trailSince(mark)).toEqual([]);
      expect(await (await ada.call("GET", path)).json()).toMatchObject({ name: "Bobby", status: "active" });
    },
  );

  test("of many who read the same, one changes it", async () => {
    const etag = await tag();
    const mark = await watermark();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, i) => under(etag, "PATCH", path, { name: `Bob ${i}` })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(412)]);
    expect((await trailSince(mark)).map(({ type }) => type)).toEqual(["updateUser"]);
  });

  test("holds to the moment of the change itself", async () => {
    const etag = await tag();
    // somebody else is quicker by the length of a look
    const overtaken = new Proxy(env.DB, {
      get(target, name) {
        if (name === "prepare") return target.prepare.bind(target);
        if (name !== "batch") return Reflect.get(target, name);
        let isOver = false;
        return async (statements: D1PreparedStatement[]) => {
          if (statements.length > 2 && !isOver) {
            isOver = true;
            await target.prepare("UPDATE users SET name = 'Quicker' WHERE id = ?").bind(bob.userId).run();
          }
          return target.batch(statements);
        };
      },
    });
    const headers = {
      Cookie: `authjs.session-token=${ada.token}`,
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      "If-Match": etag,
    };
    const reply = await createApp().request(
      ORIGIN + path,
      { method: "PATCH", headers, body: JSON.stringify({ name: "Slower" }) },
      { ...env, DB: overtaken },
    );
    expect(reply.status).toBe(412);
    expect((await (await ada.call("GET", path)).json<UserDetail>()).name).toBe("Quicker");
  });

  test("a star holds for whoever is there; of whom is not there it says so", async () => {
    expect((await under("*", "PATCH", path, { name: "Robert" })).status).toBe(200);
    for (const value of ["*", '"x"']) {
      expect((await under(value, "PATCH", "/api/users/nobody", { name: "X" })).status).toBe(404);
    }
  });

  test.each(["x", '"x', 'x"', "'x'", '"a" "b"', '"a",', '*, "a"', "W/x", 'w/"x"', '"a b"', "**"])(
    "of another form is an error: %j",
    async (value) => {
      const reply = await under(value, "PATCH", path, { name: "X" });
      expect([reply.status, (await reply.json<Problem>()).errors?.[0]?.pointer]).toEqual([400, "/If-Match"]);
    },
  );

  test("a request that is repeated under its Idempotency-Key has not lost against itself", async () => {
    const headers = { "If-Match": await tag(), "Idempotency-Key": crypto.randomUUID() };
    for (const _ of [1, 2]) {
      expect((await ada.call("PATCH", path, { name: "Once" }, headers)).status).toBe(200);
    }
  });
});
