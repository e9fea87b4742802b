import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../shared/schemas/common.ts";
import { NewApiKey } from "../../shared/schemas/key.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import { createApp } from "../app.ts";
import { type Fault, faultyDatabase, LOST } from "../test/faulty.ts";
import { bearer } from "../test/key.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, trail, watermark } from "../test/trail.ts";

const person = () => ({ email: `${crypto.randomUUID()}@example.com`, name: "Zoë" });
const once = () => ({ "Idempotency-Key": crypto.randomUUID() });
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
      "b.since AS ban_since",
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

  test("after the commit of a change whose outcome is gone by the time it is asked for again: 409 names the request", async () => {
    const ada = await signedIn("admin");
    const victim = await signedIn(null);
    const mark = await watermark();
    const request = ["PATCH", `/api/users/${victim.userId}`, { name: "Zoe" }, once()] as const;
    const isLost = (batch: string) => batch.includes("ban_since") || batch.includes("status, body)");
    const lost = await callWith(ada, (batch) => (isLost(batch) ? "before" : null), ...request);
    expect(lost.status).toBe(503);
    await rows("DELETE FROM users WHERE id = ?", victim.userId);
    await rows("UPDATE rollcall_idempotency SET at = at - 30000");
    const reply = await ada.call(...request);
    const problem = await reply.json<Problem>();
    expect([reply.status, problem.code]).toEqual([409, "idempotency_reply_lost"]);
    expect(problem.detail).toContain(lost.headers.get("X-Request-Id"));
    expect((await trail(env.DB, mark)).map(({ type }) => type)).toContain("updateUser");
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
