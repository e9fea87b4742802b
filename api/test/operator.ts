import { env, exports } from "cloudflare:workers";
import type { Role } from "../../shared/permissions.ts";
import { hashToken, newToken } from "../auth/token.ts";

/** The Worker's address in tests; the same as AUTH_URL in vitest.config.ts. */
export const ORIGIN = "http://localhost:8787";

/** Somebody who is signed in, with what a test needs to call in his name. */
export interface Caller {
  userId: string;
  token: string;
  /** The Worker's reply to a request with his cookie, from Rollcall's own pages. A body is sent as JSON. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A request to the Worker through its front door. */
export function request(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return exports.default.fetch(`${ORIGIN}${path}`, {
    method,
    redirect: "manual",
    headers: {
      "Sec-Fetch-Site": "same-origin",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Puts a user with a session into the database, as the engine would, and gives him a role unless it is null. */
export async function signedIn(role: Role | null, name: string = role ?? "user"): Promise<Caller> {
  const userId = crypto.randomUUID();
  const token = newToken();
  const expires = new Date(Date.now() + 20 * 60_000).toISOString();
  await env.DB.batch([
    env.DB.prepare("INSERT INTO users (id, name, email) VALUES (?, ?, ?)").bind(
      userId,
      name,
      `${name}-${userId}@example.com`,
    ),
    ...(role === null
      ? []
      : [
          env.DB.prepare(
            "INSERT INTO rollcall_operators (user_id, role, granted, granted_by) VALUES (?, ?, ?, 'operator')",
          ).bind(userId, role, Date.now()),
        ]),
    env.DB.prepare("INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, ?)").bind(
      crypto.randomUUID(),
      await hashToken(token),
      userId,
      expires,
    ),
  ]);
  return {
    userId,
    token,
    call: (method, path, body, headers = {}) =>
      request(method, path, body, { Cookie: `authjs.session-token=${token}`, ...headers }),
  };
}

/** The rows that a reply cost, from its `Server-Timing`. */
export function rowsRead(response: Response): number {
  return Number(/rows_read=(\d+)/.exec(response.headers.get("Server-Timing") ?? "")?.[1]);
}
