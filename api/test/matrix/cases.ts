import type { EventType } from "../../../shared/event-types.ts";
import type { Role } from "../../../shared/permissions.ts";
import { askQuietly } from "../crowd.ts";
import { makeKey } from "../key.ts";
import { type Caller, signedIn } from "../operator.ts";
import { rows } from "../trail.ts";
import { fill } from "./routes.ts";

/** Who asks, and about whom. */
export interface Cast {
  actor: Caller;
  target: Caller;
}

/** A request that succeeds for somebody who may make it. */
export interface Case {
  ids?: Record<string, string>;
  query?: string;
  body?: unknown;
  /** where the body is no JSON */
  file?: { type: string; text: string };
  /** what it leaves on the trail besides the event of its route, in any order */
  besides?: EventType[];
}

const reason = "a reason";

async function addAccounts(userId: string): Promise<string> {
  const ids = [crypto.randomUUID(), crypto.randomUUID()];
  for (const [i, provider] of ["dev", "acme"].entries()) {
    await rows(
      "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, ?2, 'oidc', ?3, ?1)",
      ids[i],
      userId,
      provider,
    );
  }
  return ids[0] ?? "";
}

/** The latest session of somebody. */
async function sessionOf(userId: string): Promise<string> {
  const [row] = await rows<{ sid: number }>(
    "SELECT sid FROM rollcall_sessions WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?) ORDER BY sid DESC",
    userId,
  );
  return String(row?.sid);
}

/** One more session of somebody, begun in the app beside us. */
async function anotherOf(userId: string): Promise<string> {
  await rows(
    "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?2, '2999-01-01T00:00:00.000Z')",
    crypto.randomUUID(),
    userId,
  );
  return sessionOf(userId);
}

/** A key of whomever, also of somebody who may not make one. */
async function keyOf(userId: string): Promise<string> {
  const [row] = await rows<{ kid: number }>(
    `INSERT INTO rollcall_api_keys (kid, hash, hint, owner, name, scopes, created)
      SELECT max(id) + 1, ?1, 'rc_xxxx', ?2, 'Nightly', '["users:read"]', 1 FROM rollcall_events RETURNING kid`,
    crypto.randomUUID(),
    userId,
  );
  return String(row?.kid);
}

/** A note about somebody, written by the caller. */
async function noteBy({ actor, target }: Cast): Promise<string> {
  const uid = "(SELECT uid FROM rollcall_users WHERE user_id = ?)";
  const [row] = await rows<{ id: number }>(
    `INSERT INTO rollcall_notes (id, uid, text, author_kind, author, created)
      SELECT max(id) + 1, ${uid}, 'a note', 'operator', ${uid}, 1 FROM rollcall_events RETURNING id`,
    target.userId,
    actor.userId,
  );
  return String(row?.id);
}

/** A job that waits: nobody begins it. */
async function jobOf(caller: Caller, userId: string): Promise<string> {
  const body = JSON.stringify({ kind: "unban", userIds: [userId], reason });
  const { job } = await (await askQuietly(caller, "/api/jobs", body)).json<{ job: { id: string } }>();
  return job.id;
}

const ofTarget = ({ target }: Cast) => ({ userId: target.userId });

/** For each route that changes something, the least that it takes to succeed. A route without one fails the test. */
export const CASES: Record<string, (cast: Cast) => Promise<Case>> = {
  // its event comes with the browser that comes back from the provider
  "POST /api/me/accounts": async () => ({ body: { provider: "acme" } }),
  "DELETE /api/me/sessions": async ({ actor }) => {
    await anotherOf(actor.userId);
    return {};
  },
  "DELETE /api/me/sessions/{sessionId}": async ({ actor }) => ({
    ids: { sessionId: await anotherOf(actor.userId) },
  }),
  "POST /api/jobs": async (cast) => ({ body: { kind: "unban", userIds: [cast.target.userId], reason } }),
  "POST /api/users/import": async () => ({
    query: "?dryRun=false",
    file: { type: "text/csv", text: `email\n${crypto.randomUUID()}@example.com` },
  }),
  "POST /api/users": async () => ({ body: { email: `${crypto.randomUUID()}@example.com` } }),
  "PATCH /api/users/{userId}": async (cast) => ({ ids: ofTarget(cast), body: { emailVerified: true } }),
  "DELETE /api/users/{userId}": async (cast) => ({ ids: ofTarget(cast), besides: ["revokeSession"] }),
  "POST /api/users/{userId}/merge": async (cast) => ({
    ids: ofTarget(cast),
    body: { into: (await signedIn(null)).userId },
    besides: ["updateSession", "deleteUser"],
  }),
  "PUT /api/users/{userId}/ban": async (cast) => ({ ids: ofTarget(cast), besides: ["revokeSession"] }),
  "DELETE /api/users/{userId}/ban": async (cast) => {
    await rows("INSERT INTO rollcall_bans (user_id, since) VALUES (?, 1)", cast.target.userId);
    return { ids: ofTarget(cast) };
  },
  "DELETE /api/users/{userId}/accounts/{accountId}": async (cast) => ({
    ids: { ...ofTarget(cast), accountId: await addAccounts(cast.target.userId) },
  }),
  "DELETE /api/users/{userId}/sessions": async (cast) => ({ ids: ofTarget(cast) }),
  "POST /api/sessions/revoke": async (cast) => ({ body: { filter: ofTarget(cast), reason } }),
  "DELETE /api/sessions/{sessionId}": async ({ target }) => ({
    ids: { sessionId: await sessionOf(target.userId) },
  }),
  "DELETE /api/jobs/{jobId}": async ({ actor, target }) => ({
    ids: { jobId: await jobOf(actor, target.userId) },
  }),
  "POST /api/keys": async () => ({ body: { name: "Nightly", scopes: ["users:read"] } }),
  "DELETE /api/keys/{keyId}": async ({ target }) => ({ ids: { keyId: await keyOf(target.userId) } }),
  "POST /api/keys/{keyId}/rotate": async ({ actor }) => ({
    ids: { keyId: (await makeKey(actor, ["users:read"])).id },
    body: {},
  }),
  "PUT /api/operators/{userId}": async (cast) => ({ ids: ofTarget(cast), body: { role: "viewer" } }),
  "DELETE /api/operators/{userId}": async (cast) => ({ ids: ofTarget(cast) }),
  "POST /api/users/{userId}/notes": async (cast) => ({ ids: ofTarget(cast), body: { text: "a note" } }),
  "DELETE /api/users/{userId}/notes/{noteId}": async (cast) => ({
    ids: { ...ofTarget(cast), noteId: await noteBy(cast) },
  }),
  "PUT /api/views/{list}/{name}": async () => ({ ids: { name: crypto.randomUUID() }, body: { query: "" } }),
  "DELETE /api/views/{list}/{name}": async ({ actor }) => {
    await actor.call("PUT", fill("/api/views/{list}/{name}"), { query: "" });
    return {};
  },
};

/** The role that a case needs its target to have, where it is not none. */
export const TARGET_ROLE: Record<string, Role> = { "DELETE /api/operators/{userId}": "viewer" };

/** The request of a case as `ask` takes it: path, headers and body. */
export function requestOf(
  path: string,
  { token }: Caller,
  { ids, query = "", body, file }: Case,
): [path: string, headers: Record<string, string>, body: string | undefined] {
  const type = file?.type ?? (body === undefined ? undefined : "application/json");
  return [
    fill(path, ids) + query,
    {
      Cookie: `authjs.session-token=${token}`,
      "Sec-Fetch-Site": "same-origin",
      ...(type === undefined ? {} : { "Content-Type": type }),
    },
    file?.text ?? (body === undefined ? undefined : JSON.stringify(body)),
  ];
}
