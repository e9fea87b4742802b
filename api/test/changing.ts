import { env } from "cloudflare:workers";
import { endpoints } from "../app.ts";
import { newToken } from "../auth/token.ts";
import { makeKey } from "./key.ts";
import type { Caller } from "./operator.ts";
import { rows } from "./trail.ts";

/** A request that changes something, and has not been made yet. */
export interface Request {
  method: string;
  path: string;
  body?: unknown;
  /** of a body that is a file */
  type?: string;
}

interface Person {
  id: string;
  account: string;
  session: string;
}

/** A user with two accounts and a session. */
async function person(): Promise<Person> {
  const id = crypto.randomUUID();
  const insert = (text: string, ...params: string[]) => env.DB.prepare(text).bind(...params);
  const account = (provider: string) =>
    insert(
      "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?, ?, 'oidc', ?, ?)",
      `${provider}-${id}`,
      id,
      provider,
      id,
    );
  await env.DB.batch([
    insert("INSERT INTO users (id, name, email) VALUES (?, 'Bob', ?)", id, `${id}@example.com`),
    account("dev"),
    account("acme"),
    insert(
      "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, '2999-01-01T00:00:00.000Z')",
      id,
      newToken(),
      id,
    ),
  ]);
  return { id, account: `dev-${id}`, session: await sessionIdOf(id) };
}

/** One more session of somebody's; our id of it. */
async function anotherOf(userId: string): Promise<string> {
  const id = crypto.randomUUID();
  await rows(
    "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, '2999-01-01T00:00:00.000Z')",
    id,
    newToken(),
    userId,
  );
  return sessionIdOf(id);
}

async function sessionIdOf(theirs: string): Promise<string> {
  const [found] = await rows<{ sid: number }>(
    "SELECT sid FROM rollcall_sessions WHERE session_id = ? AND ended IS NULL",
    theirs,
  );
  return String(found?.sid);
}

const reason = "clean up";
/** Makes what a request is about, by requests of the operator's own. */
async function made<Body>(ada: Caller, method: string, path: string, body?: unknown): Promise<Body> {
  const reply = await ada.call(method, path, body);
  if (!reply.ok) throw new Error(`${method} ${path}: ${await reply.text()}`);
  return reply.json<Body>();
}

type Arrange = (ada: Caller) => Promise<Omit<Request, "method">>;

/** For each route that changes something, what has to be there for it to do so. */
const ARRANGED: Record<string, Arrange> = {
  "post /api/users": async () => ({
    path: "/api/users",
    body: { email: `${crypto.randomUUID()}@example.com`, name: "Zoë", reason },
  }),
  "patch /api/users/{userId}": async () => ({
    path: `/api/users/${(await person()).id}`,
    body: { name: "Robert", metadata: { plan: "team" }, reason },
  }),
  "delete /api/users/{userId}": async (ada) => {
    const { id } = await person();
    await made(ada, "PATCH", `/api/users/${id}`, { metadata: { plan: "team" } });
    await made(ada, "POST", `/api/users/${id}/notes`, { text: "Called." });
    return { path: `/api/users/${id}`, body: { reason } };
  },
  "post /api/users/{userId}/merge": async (ada) => {
    const [from, into] = [await person(), await person()];
    await made(ada, "PATCH", `/api/users/${from.id}`, { metadata: { plan: "team" } });
    await made(ada, "POST", `/api/users/${from.id}/notes`, { text: "Called." });
    return { path: `/api/users/${from.id}/merge`, body: { into: into.id, reason } };
  },
  "put /api/users/{userId}/ban": async () => ({
    path: `/api/users/${(await person()).id}/ban`,
    body: { until: "2999-01-01T00:00:00Z", reason },
  }),
  "delete /api/users/{userId}/ban": async (ada) => {
    const path = `/api/users/${(await person()).id}/ban`;
    await made(ada, "PUT", path, { reason });
    return { path };
  },
  "delete /api/users/{userId}/accounts/{accountId}": async () => {
    const { id, account } = await person();
    return { path: `/api/users/${id}/accounts/${account}`, body: { reason } };
  },
  "delete /api/users/{userId}/sessions": async () => ({ path: `/api/users/${(await person()).id}/sessions` }),
  "delete /api/sessions/{sessionId}": async () => ({ path: `/api/sessions/${(await person()).session}` }),
  "post /api/sessions/revoke": async () => ({
    path: "/api/sessions/revoke",
    body: { filter: { userId: (await person()).id }, reason },
  }),
  "put /api/operators/{userId}": async () => ({
    path: `/api/operators/${(await person()).id}`,
    body: { role: "support", reason },
  }),
  "delete /api/operators/{userId}": async (ada) => {
    const path = `/api/operators/${(await person()).id}`;
    await made(ada, "PUT", path, { role: "support" });
    return { path };
  },
  "post /api/keys": async () => ({
    path: "/api/keys",
    body: { name: "Nightly", scopes: ["users:read"] },
  }),
  "delete /api/keys/{keyId}": async (ada) => ({
    path: `/api/keys/${(await makeKey(ada, ["users:read"])).id}`,
  }),
  "post /api/keys/{keyId}/rotate": async (ada) => ({
    path: `/api/keys/${(await makeKey(ada, ["users:read"])).id}/rotate`,
    body: { overlapSeconds: 0 },
  }),
  "post /api/users/{userId}/notes": async () => ({
    path: `/api/users/${(await person()).id}/notes`,
    body: { text: "Called." },
  }),
  "delete /api/users/{userId}/notes/{noteId}": async (ada) => {
    const path = `/api/users/${(await person()).id}/notes`;
    return { path: `${path}/${(await made<{ id: string }>(ada, "POST", path, { text: "Called." })).id}` };
  },
  "post /api/jobs": async () => ({
    path: "/api/jobs",
    body: { kind: "ban", userIds: [(await person()).id], reason },
  }),
  "delete /api/jobs/{jobId}": async () => {
    await rows(
      "INSERT INTO rollcall_jobs (kind, status, total, chunk, operator, actor_kind, created) VALUES ('ban', 'queued', 1, 500, 1, 'operator', 0)",
    );
    const [job] = await rows<{ id: number }>("SELECT max(id) AS id FROM rollcall_jobs");
    return { path: `/api/jobs/${job?.id}` };
  },
  "post /api/users/import": async () => ({
    path: "/api/users/import?dryRun=false",
    body: `email,name\n${crypto.randomUUID()}@example.com,Ann\n`,
    type: "text/csv",
  }),
  "put /api/views/{list}/{name}": async () => ({
    path: `/api/views/users/${crypto.randomUUID()}`,
    body: { query: "status=banned" },
  }),
  "delete /api/views/{list}/{name}": async (ada) => {
    const path = `/api/views/users/${crypto.randomUUID()}`;
    await made(ada, "PUT", path, { query: "status=banned" });
    return { path };
  },
  "delete /api/me/sessions": async (ada) => {
    await anotherOf(ada.userId);
    return { path: "/api/me/sessions", body: { reason } };
  },
  "delete /api/me/sessions/{sessionId}": async (ada) => ({
    path: `/api/me/sessions/${await anotherOf(ada.userId)}`,
    body: { reason },
  }),
  "post /api/me/accounts": async () => ({ path: "/api/me/accounts", body: { provider: "acme" } }),
};

/** Every route that changes something, by method and path. */
export const CHANGING: readonly string[] = endpoints
  .filter(({ route }) => route.method !== "get")
  .map(({ route }) => `${route.method} ${route.path}`);

/** A request that changes something by a route, each time another one; an owner makes it. */
export async function requestTo(route: string, ada: Caller): Promise<Request> {
  const arrange = ARRANGED[route];
  if (!arrange) throw new Error(`nothing is arranged for ${route}: say in changing.ts what it changes`);
  return { method: route.split(" ")[0]?.toUpperCase() ?? "", ...(await arrange(ada)) };
}
