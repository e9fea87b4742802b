import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import { NewApiKey } from "../../shared/schemas/key.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { createApp, runJobs } from "../app.ts";
import { makeKey } from "../test/key.ts";
import { signedIn } from "../test/operator.ts";
import { rows, trail, watermark } from "../test/trail.ts";

const DAY = 24 * 60 * 60_000;
const person = () => ({ email: `${crypto.randomUUID()}@example.com`, name: "Zoë" });
const once = (key: string = crypto.randomUUID()) => ({ "Idempotency-Key": key });
const codeOf = async (reply: Response) => (await reply.json<Problem>()).code;

async function usersWith(email: string): Promise<number> {
  return (await rows("SELECT 1 FROM users WHERE email = ?", email)).length;
}

describe("the same Idempotency-Key again", () => {
  test("gets the same status and body, and changes nothing", async () => {
    const ada = await signedIn("admin");
    const [body, header] = [person(), once()];
    const first = await ada.call("POST", "/api/users", body, header);
    expect([first.status, first.headers.get("Idempotency-Replayed")]).toEqual([201, null]);
    const text = await first.text();
    const mark = await watermark();
    for (let i = 0; i < 2; i += 1) {
      const again = await ada.call("POST", "/api/users", body, header);
      expect([again.status, again.headers.get("Idempotency-Replayed")]).toEqual([201, "true"]);
      expect(await again.text()).toBe(text);
    }
    expect(await trail(env.DB, mark)).toEqual([]);
    expect(await usersWith(body.email)).toBe(1);
  });

  test("with another body, path or query is 422", async () => {
    const ada = await signedIn("admin");
    const header = once();
    const made = await ada.call("POST", "/api/users", person(), header);
    const { id } = await made.json<UserDetail>();
    const other = await ada.call("POST", "/api/users", person(), header);
    expect([other.status, await codeOf(other)]).toEqual([422, "idempotency_key_reused"]);
    const elsewhere = await ada.call("PATCH", `/api/users/${id}`, { name: "Zoe" }, header);
    expect(elsewhere.status).toBe(422);
  });

  test("from somebody else is another request", async () => {
    const [ada, bob] = [await signedIn("admin"), await signedIn("admin")];
    const key = await makeKey(ada, ["users:create"]);
    const header = once();
    for (const caller of [ada, bob, key]) {
      expect((await caller.call("POST", "/api/users", person(), header)).status).toBe(201);
    }
  });

  test("helps nobody who has lost the right meanwhile", async () => {
    const ada = await signedIn("admin");
    const [body, header] = [person(), once()];
    await ada.call("POST", "/api/users", body, header);
    await rows("UPDATE rollcall_operators SET role = 'viewer' WHERE user_id = ?", ada.userId);
    expect((await ada.call("POST", "/api/users", body, header)).status).toBe(403);
  });

  test("is a new request after a day, and is forgotten", async () => {
    const ada = await signedIn("admin");
    const header = once();
    await ada.call("POST", "/api/users", person(), header);
    await rows("UPDATE rollcall_idempotency SET at = at - ? WHERE key = ?", DAY, header["Idempotency-Key"]);
    expect((await ada.call("POST", "/api/users", person(), header)).status).toBe(201);
    await rows("UPDATE rollcall_idempotency SET at = at - ? WHERE key = ?", DAY, header["Idempotency-Key"]);
    await runJobs(env);
    expect(await rows("SELECT 1 FROM rollcall_idempotency WHERE key = ?", header["Idempotency-Key"])).toEqual(
      [],
    );
  });

  test("after a refusal is judged anew: nothing was changed and nothing kept", async () => {
    const ada = await signedIn("admin");
    const header = once();
    expect((await ada.call("POST", "/api/users", { email: "x" }, header)).status).toBe(400);
    const [taken, free] = [person(), person()];
    await ada.call("POST", "/api/users", taken);
    expect((await ada.call("POST", "/api/users", taken, header)).status).toBe(409);
    expect((await ada.call("POST", "/api/users", free, header)).status).toBe(201);
  });

  test("gives a new key without its secret, which is kept nowhere", async () => {
    const ada = await signedIn("admin");
    const header = once();
    const body = { name: "Nightly", scopes: ["users:read"] };
    const first = NewApiKey.parse(await (await ada.call("POST", "/api/keys", body, header)).json());
    const again = await ada.call("POST", "/api/keys", body, header);
    expect(again.status).toBe(201);
    expect(NewApiKey.parse(await again.json())).toEqual({ key: first.key, secret: null });
    expect(JSON.stringify(await rows("SELECT * FROM rollcall_idempotency"))).not.toContain(
      first.secret?.slice(7),
    );
    const fresh = once();
    const successor = NewApiKey.parse(
      await (await ada.call("POST", `/api/keys/${first.key.id}/rotate`, {}, fresh)).json(),
    );
    const replayed = await ada.call("POST", `/api/keys/${first.key.id}/rotate`, {}, fresh);
    expect(await replayed.json()).toEqual({ key: successor.key, secret: null });
  });
});

describe("an Idempotency-Key", () => {
  test.each(["", "a b", "x".repeat(256), "tab\tinside"])("%j is refused", async (value) => {
    const ada = await signedIn("admin");
    const reply = await ada.call("POST", "/api/users", person(), { "Idempotency-Key": value });
    expect([reply.status, await codeOf(reply)]).toEqual([400, "invalid_request"]);
  });

  test("is not needed where the method repeats by itself: PUT and DELETE answer as things stand", async () => {
    const ada = await signedIn("admin");
    const key = await makeKey(ada, ["users:read"]);
    const header = once();
    expect(await (await ada.call("DELETE", `/api/keys/${key.id}`, undefined, header)).json()).toEqual({
      revoked: 1,
    });
    expect(await (await ada.call("DELETE", `/api/keys/${key.id}`, undefined, header)).json()).toEqual({
      revoked: 0,
    });
  });

  test("stands in the OpenAPI document for what it holds for, like step-up", async () => {
    const document = await (await createApp().request("/api/openapi.json", {}, env)).json<{
      paths: Record<
        string,
        Record<string, { parameters?: { name: string }[]; "x-step-up"?: boolean; security?: unknown }>
      >;
    }>();
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { parameters = [] }] of Object.entries(methods)) {
        const has = parameters.some(({ name }) => name === "Idempotency-Key");
        expect(has, `${method} ${path}`).toBe(["post", "patch"].includes(method));
      }
    }
    expect(document.paths["/api/keys"]?.post).toMatchObject({
      "x-step-up": true,
      security: [{ session: [] }],
    });
    expect(document.paths["/api/users/{userId}"]?.delete?.["x-step-up"]).toBe(true);
  });
});

describe("several requests with one key at once", () => {
  test("make one change; the others are told to wait or get the same reply", async () => {
    const ada = await signedIn("admin");
    const [body, header] = [person(), once()];
    const mark = await watermark();
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => ada.call("POST", "/api/users", body, header)),
    );
    const ids = new Set<string>();
    for (const reply of replies) {
      if (reply.status === 201) ids.add((await reply.json<UserDetail>()).id);
      else {
        expect([reply.status, reply.headers.get("Retry-After")]).toEqual([409, "1"]);
        expect(await codeOf(reply)).toBe("idempotency_in_progress");
      }
    }
    expect(ids.size).toBe(1);
    expect((await trail(env.DB, mark)).map(({ type }) => type)).toEqual(["createUser"]);
    expect((await ada.call("POST", "/api/users", body, header)).status).toBe(201);
  });

  test("make one API key", async () => {
    const ada = await signedIn("admin");
    const header = once();
    const body = { name: "Once", scopes: ["users:read"] };
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => ada.call("POST", "/api/keys", body, header)),
    );
    expect(replies.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(await rows("SELECT 1 FROM rollcall_api_keys WHERE name = 'Once'")).toHaveLength(1);
  });
});
