import { env, exports } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { Problem } from "../../shared/schemas/common.ts";
import { createApp, endpoints } from "../app.ts";
import { newToken } from "../auth/token.ts";
import { ORIGIN, request, signedIn } from "../test/operator.ts";
import { untold } from "../test/untold.ts";

/** Every route with ids that nobody has. */
const ROUTES = endpoints.map(({ route }) => ({
  method: route.method.toUpperCase(),
  path: route.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    name === "userId" || name === "accountId" ? "nobody" : "1",
  ),
}));

async function expectProblem(reply: Response, status: number, code: string): Promise<Problem> {
  expect(reply.headers.get("Content-Type")).toBe("application/problem+json");
  const problem = Problem.parse(await reply.json());
  expect([reply.status, problem.status, problem.code]).toEqual([status, status, code]);
  expect(untold(problem)).toEqual([]);
  expect(problem.requestId).toBe(reply.headers.get("X-Request-Id"));
  return problem;
}

describe("who may do what", () => {
  test("a cookie opens nothing where Authorization stands, and no malformed one crashes", async () => {
    const ada = await signedIn("owner");
    for (const value of ["Bearer rc_unknown", "Bearer", "Basic !!", " ", "Bearer ü"]) {
      const reply = await ada.call("GET", "/api/users", undefined, {
        Authorization: encodeURI(value) || "x",
      });
      await expectProblem(reply, 401, "unauthenticated");
    }
  });

  test("only our own session cookie with a live token opens the API", async () => {
    const ada = await signedIn("owner");
    const { token } = ada;
    for (const cookie of [
      `authjs.session-token=${newToken()}`,
      "authjs.session-token=",
      `authjs.session-token.0=${token}`,
      `next-auth.session-token=${token}`,
      `__Host-authjs.session-token=${token}`,
      `authjs.csrf-token=${token}`,
    ]) {
      await expectProblem(
        await request("GET", "/api/me", undefined, { Cookie: cookie }),
        401,
        "unauthenticated",
      );
    }
    expect((await ada.call("GET", "/api/me")).status).toBe(200);
  });
});

describe("where a change may come from", () => {
  const CASES: [string, Record<string, string>, number][] = [
    ["our own page", { "Sec-Fetch-Site": "same-origin" }, 200],
    ["another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["a sister host", { "Sec-Fetch-Site": "same-site" }, 403],
    ["the address bar", { "Sec-Fetch-Site": "none" }, 403],
    ["another site that also forges Origin", { "Sec-Fetch-Site": "cross-site", Origin: ORIGIN }, 403],
    ["an old browser's own page", { Origin: ORIGIN }, 200],
    ["an old browser's other page", { Origin: "https://evil.example" }, 403],
    ["a sandboxed page", { Origin: "null" }, 403],
    ["a client that says nothing", {}, 403],
  ];
  test.each(CASES)("%s", async (_, headers, status) => {
    const ada = await signedIn("owner");
    const mallory = await signedIn(null);
    const reply = await exports.default.fetch(`${ORIGIN}/api/users/${mallory.userId}/sessions`, {
      method: "DELETE",
      headers: { Cookie: `authjs.session-token=${ada.token}`, ...headers },
    });
    expect(reply.status).toBe(status);
    expect((await mallory.call("GET", "/api/me")).status).toBe(status === 200 ? 401 : 200);
  });
});

describe("bad input", () => {
  test("names every place that is wrong", async () => {
    const ada = await signedIn("owner");
    const query = await expectProblem(
      await ada.call("GET", "/api/users?limit=0&nope=1&constructor=1&__proto__=1"),
      400,
      "invalid_request",
    );
    expect(new Set(query.errors?.map(({ pointer }) => pointer))).toEqual(
      new Set(["/limit", "/nope", "/constructor", "/__proto__"]),
    );
    const body = await expectProblem(
      await ada.call("POST", "/api/users", { email: "not an address", name: 7, "a/b": 1 }),
      400,
      "invalid_request",
    );
    expect(new Set(body.errors?.map(({ pointer }) => pointer))).toEqual(
      new Set(["/email", "/name", "/a~1b"]),
    );
    await expectProblem(await ada.call("GET", "/api/me?x=1"), 400, "invalid_request");
    await expectProblem(await ada.call("GET", "/api/events/0"), 400, "invalid_request");
    await expectProblem(await ada.call("GET", "/api/events?ip=10.0.0.0/33"), 400, "invalid_request");
    await expectProblem(await ada.call("GET", "/api/users?limit=10&limit=20"), 400, "invalid_request");
  });

  const BODIES: [string, string, BodyInit | null, number, string][] = [
    ["text that is no JSON", "application/json", "{", 400, "invalid_request"],
    ["an empty body", "application/json", "", 400, "invalid_request"],
    ["an array", "application/json", "[]", 400, "invalid_request"],
    ["a form", "application/x-www-form-urlencoded", "email=a@example.com", 415, "unsupported_media_type"],
    ["plain text", "text/plain", '{"email":"a@example.com"}', 415, "unsupported_media_type"],
    ["too much", "application/json", JSON.stringify({ email: "a".repeat(1024 * 1024) }), 413, "too_large"],
    ["too much in chunks", "application/json", chunks(10 * 1024 * 1024), 413, "too_large"],
  ];
  test.each(BODIES)("%s is refused", async (_, type, body, status, code) => {
    const ada = await signedIn("owner");
    const reply = await createApp().request(
      new Request(`${ORIGIN}/api/users`, {
        method: "POST",
        body,
        headers: {
          "Content-Type": type,
          "Sec-Fetch-Site": "same-origin",
          Cookie: `authjs.session-token=${ada.token}`,
        },
      }),
      undefined,
      env,
    );
    await expectProblem(reply, status, code);
  });

  test("a content type without a body is no body", async () => {
    const ada = await signedIn("owner");
    const mallory = await signedIn(null);
    const path = `/api/users/${mallory.userId}/sessions`;
    const reply = await ada.call("DELETE", path, undefined, { "Content-Type": "application/json" });
    expect(await reply.json()).toEqual({ revoked: 1 });
  });

  test("a cursor of another list, of other filters or made by hand is refused", async () => {
    const ada = await signedIn("owner");
    await signedIn(null);
    const { nextCursor }: { nextCursor: string } = await (await ada.call("GET", "/api/users?limit=1")).json();
    expect(nextCursor).not.toBeNull();
    for (const path of ["/api/events?", "/api/users?status=banned&", "/api/sessions?"]) {
      await expectProblem(await ada.call("GET", `${path}cursor=${nextCursor}`), 400, "invalid_request");
    }
    for (const cursor of ["x", "!!", "W10", btoa("{}"), "a".repeat(3000)]) {
      await expectProblem(await ada.call("GET", `/api/users?cursor=${cursor}`), 400, "invalid_request");
    }
  });
});

function chunks(bytes: number): ReadableStream {
  const chunk = new Uint8Array(64 * 1024).fill(32);
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      left -= chunk.length;
      controller.enqueue(chunk);
    },
  });
}

describe("paths", () => {
  test.each([
    "/api",
    "/api/",
    "/api/nope",
    "/api/users/",
    "/api//users",
    "/API/users",
    "/api/users/x/y/z",
    "/healthz/x",
  ])("%s is not a page", async (path) => {
    const ada = await signedIn("owner");
    await expectProblem(await ada.call("GET", path), 404, "not_found");
  });

  test("another method is named as such", async () => {
    const ada = await signedIn("owner");
    const reply = await ada.call("PUT", "/api/users", {});
    expect(reply.headers.get("Allow")).toBe("GET, POST, HEAD");
    await expectProblem(reply, 405, "method_not_allowed");
    await expectProblem(await ada.call("OPTIONS", "/api/users/x/ban"), 405, "method_not_allowed");
  });

  test("an encoded spelling of a path passes the same guard", async () => {
    const reader = await signedIn("viewer");
    for (const path of ["/api/%75sers/x/ban", "/api/users/x/%62an"]) {
      expect([403, 404]).toContain((await reader.call("PUT", path, {})).status);
    }
  });
});

describe("every reply", () => {
  test("is never stored, has its own id and tells what it cost", async () => {
    const ada = await signedIn("owner");
    const reply = await ada.call("GET", "/api/users", undefined, { "X-Request-Id": "forged" });
    expect(reply.headers.get("Cache-Control")).toBe("no-store");
    expect(reply.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(reply.headers.get("Server-Timing")).toMatch(
      /^d1;desc="rows_read=[1-9]\d* rows_written=0 queries=2"$/,
    );
    expect(reply.headers.has("Access-Control-Allow-Origin")).toBe(false);
  });

  test("of a misconfigured Worker denies, and healthz names the setting", async () => {
    const app = createApp();
    const broken = { ...env, AUTH_SECRET: "short" };
    const ada = await signedIn("owner");
    const headers = { Cookie: `authjs.session-token=${ada.token}`, "Sec-Fetch-Site": "same-origin" };
    for (const { method, path } of [
      ...ROUTES,
      { method: "GET", path: "/auth/session" },
      { method: "GET", path: "/api/openapi.json" },
    ]) {
      await expectProblem(
        await app.request(`${ORIGIN}${path}`, { method, headers }, broken),
        503,
        "misconfigured",
      );
    }
    const health = await app.request(`${ORIGIN}/healthz`, {}, broken);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ status: "failing", setting: "AUTH_SECRET" });
  });

  test("of a Worker without its database says so and leaks nothing", async () => {
    const ada = await signedIn("owner");
    const DB = {
      prepare: () => ({ bind: () => ({}) }),
      batch: () => Promise.reject(new Error("D1_ERROR: D1 DB is overloaded. secret-detail")),
    } as unknown as D1Database;
    const headers = { Cookie: `authjs.session-token=${ada.token}` };
    const reply = await createApp().request(`${ORIGIN}/api/me`, { headers }, { ...env, DB });
    expect(reply.headers.get("Retry-After")).toBe("5");
    expect(JSON.stringify(await expectProblem(reply, 503, "database_unavailable"))).not.toContain(
      "secret-detail",
    );
  });
});

test("the OpenAPI document holds every route, and every route its errors", async () => {
  const reply = await request("GET", "/api/openapi.json");
  const document: {
    openapi: string;
    paths: Record<string, Record<string, { responses: object }>>;
    components: { schemas: object };
  } = await reply.json();
  expect(document.openapi).toBe("3.1.0");
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(new Set(documented)).toEqual(new Set(endpoints.map(({ route }) => `${route.method} ${route.path}`)));
  for (const methods of Object.values(document.paths)) {
    for (const { responses } of Object.values(methods)) {
      for (const status of ["400", "401", "403", "429", "500", "503"])
        expect(Object.keys(responses)).toContain(status);
    }
  }
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining([
      "User",
      "UserDetail",
      "UserPage",
      "Account",
      "Session",
      "Event",
      "Problem",
      "Me",
    ]),
  );
});
