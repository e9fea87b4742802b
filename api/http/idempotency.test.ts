import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import { NewApiKey } from "../../shared/schemas/key.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { createApp, runJobs } from "../app.ts";
import { type Fault, faultyDatabase, LOST } from "../test/faulty.ts";
import { bearer, makeKey } from "../test/key.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, trail, watermark } from "../test/trail.ts";

const DAY = 24 * 60 * 60_000;
const person = () => ({ email: `${crypto.randomUUID()}@example.com`, name: "Zoë" });
const once = (key: string = crypto.randomUUID()) => ({ "Idempotency-Key": key });
const codeOf = async (reply: Response) => (await reply.json<Problem>()).code;

async function usersWith(email: string): Promise<number> {
  return (await rows("SELECT 1 FROM users WHERE email = ?", email)).length;
}

/** The Worker on a database that fails where `fault` says so. */
function callWith(
  caller: Caller,
  fault: (batch: string) => Fault | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  message = LOST,
): Promise<Response> {
  const request = new Request(ORIGIN + path, {
    method,
    headers: {
      "Sec-Fetch-Site": "same-origin",
      Cookie: `authjs.session-token=${caller.token}`,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return Promise.resolve(createApp().fetch(request, { ...env, DB: faultyDatabase(fault, message) }));
}

/** Spoils the nth batch that holds the text, and nothing else. */
function nth(text: string, count: number, fault: Fault): (batch: string) => Fault | null {
  let met = 0;
  return (batch) => {
    if (!batch.includes(text)) return null;
    met += 1;
    return met === count ? fault : null;
  };
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

describe("a database that fails", () => {
  const INSERT = "INSERT INTO users";

  test("before a change with a key: it is made at the next try, once", async () => {
    const ada = await signedIn("admin");
    const [body, header] = [person(), once()];
    const mark = await watermark();
    const reply = await callWith(ada, nth(INSERT, 1, "before"), "POST", "/api/users", body, header);
    expect(reply.status).toBe(201);
    expect((await trail(env.DB, mark)).map(({ type }) => type)).toEqual(["createUser"]);
  });

  test("after the commit of a change with a key: it is not made twice, and the reply is as it would have been", async () => {
    const ada = await signedIn("admin");
    const [body, header] = [person(), once()];
    const mark = await watermark();
    const reply = await callWith(ada, nth(INSERT, 1, "after"), "POST", "/api/users", body, header);
    expect(reply.status).toBe(201);
    expect((await reply.json<UserDetail>()).email).toBe(body.email);
    expect((await trail(env.DB, mark)).map(({ type }) => type)).toEqual(["createUser"]);
    const again = await ada.call("POST", "/api/users", body, header);
    expect((await again.json<UserDetail>()).email).toBe(body.email);
  });

  test("without a key: a change of unknown outcome is 503 and not sent again", async () => {
    const ada = await signedIn("admin");
    for (const fault of ["before", "after"] as const) {
      const body = person();
      let sent = 0;
      const reply = await callWith(
        ada,
        (batch) => {
          if (!batch.includes(INSERT)) return null;
          sent += 1;
          return fault;
        },
        "POST",
        "/api/users",
        body,
      );
      expect([reply.status, reply.headers.get("Retry-After"), sent]).toEqual([503, "5", 1]);
      expect(await usersWith(body.email)).toBe(fault === "after" ? 1 : 0);
    }
  });

  test("once while it is read is not noticed; for good it is 503", async () => {
    const ada = await signedIn("admin");
    const reads = "FROM rollcall_users u WHERE u.uid <";
    expect((await callWith(ada, nth(reads, 1, "before"), "GET", "/api/users")).status).toBe(200);
    expect((await callWith(ada, nth("FROM sessions s", 2, "before"), "GET", "/api/users")).status).toBe(200);
    const reply = await callWith(
      ada,
      (batch) => (batch.includes(reads) ? "before" : null),
      "GET",
      "/api/users",
    );
    expect([reply.status, reply.headers.get("Retry-After"), await codeOf(reply)]).toEqual([
      503,
      "5",
      "database_unavailable",
    ]);
  });

  test("by being overloaded is not asked again", async () => {
    const ada = await signedIn("admin");
    let asked = 0;
    const reply = await callWith(
      ada,
      () => {
        asked += 1;
        return "before";
      },
      "GET",
      "/api/users",
      undefined,
      {},
      "D1_ERROR: D1 DB is overloaded. Too many requests queued.",
    );
    expect([reply.status, asked]).toEqual([503, 1]);
  });

  test("while the reply is put together or kept: the next try gets it", async () => {
    const ada = await signedIn("admin");
    for (const lost of [
      "SELECT since, until, reason",
      "INSERT INTO rollcall_idempotency (caller, key, fingerprint, at, request_id, status",
    ]) {
      const [body, header] = [person(), once()];
      await callWith(
        ada,
        (batch) => (batch.includes(lost) ? "before" : null),
        "POST",
        "/api/users",
        body,
        header,
      );
      expect(await usersWith(body.email)).toBe(1);
      const soon = await ada.call("POST", "/api/users", body, header);
      expect([soon.status, await codeOf(soon)]).toEqual([409, "idempotency_in_progress"]);
      await rows("UPDATE rollcall_idempotency SET at = at - 30000 WHERE key = ?", header["Idempotency-Key"]);
      const later = await ada.call("POST", "/api/users", body, header);
      expect([later.status, (await later.json<UserDetail>()).email]).toEqual([201, body.email]);
      const then = await ada.call("POST", "/api/users", body, header);
      expect([then.status, then.headers.get("Idempotency-Replayed")]).toEqual([201, "true"]);
    }
  });

  test("after the commit of a new key: the key is there, its secret is not, and can be rotated", async () => {
    const ada = await signedIn("admin");
    const reply = await callWith(
      ada,
      nth("INSERT INTO rollcall_api_keys", 1, "after"),
      "POST",
      "/api/keys",
      { name: "Nightly", scopes: ["users:read"] },
      once(),
    );
    const { key, secret } = NewApiKey.parse(await reply.json());
    expect([reply.status, secret]).toEqual([201, null]);
    const rotated = NewApiKey.parse(
      await (await ada.call("POST", `/api/keys/${key.id}/rotate`, { overlapSeconds: 0 })).json(),
    );
    const script = bearer(rotated.key.id, rotated.secret ?? "");
    expect((await script.call("GET", "/api/users")).status).toBe(200);
  });

  test("after the commit of a change that only its rows could tell of: 409 names the request", async () => {
    const ada = await signedIn("admin");
    const victim = await signedIn(null);
    const mark = await watermark();
    const reply = await callWith(
      ada,
      nth("UPDATE users SET", 1, "after"),
      "PATCH",
      `/api/users/${victim.userId}`,
      { name: "Zoe" },
      once(),
    );
    const problem = await reply.json<Problem>();
    expect([reply.status, problem.code]).toEqual([409, "idempotency_reply_lost"]);
    expect(problem.detail).toContain(problem.requestId);
    expect((await trail(env.DB, mark)).map(({ type }) => type)).toEqual(["updateUser"]);
  });

  test("at every statement in turn: never two users, and with the key all comes right in the end", async () => {
    const ada = await signedIn("admin");
    for (const fault of ["before", "after"] as const) {
      for (let n = 1; n <= 10; n += 1) {
        const [body, header] = [person(), once()];
        let batch = 0;
        const spoilt = await callWith(
          ada,
          () => {
            batch += 1;
            return batch >= n ? fault : null;
          },
          "POST",
          "/api/users",
          body,
          header,
        );
        expect([201, 503]).toContain(spoilt.status);
        await rows(
          "UPDATE rollcall_idempotency SET at = at - 30000 WHERE key = ?",
          header["Idempotency-Key"],
        );
        const reply = await ada.call("POST", "/api/users", body, header);
        expect([fault, n, reply.status]).toEqual([fault, n, 201]);
        expect(await usersWith(body.email)).toBe(1);
      }
    }
  });
});
