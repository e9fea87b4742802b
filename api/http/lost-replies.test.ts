import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { z } from "zod";
import { JobStart } from "../../shared/schemas/job.ts";
import { NewApiKey } from "../../shared/schemas/key.ts";
import { Merge } from "../../shared/schemas/merge.ts";
import { Note } from "../../shared/schemas/note.ts";
import { Revocation } from "../../shared/schemas/revocation.ts";
import { ImportReply } from "../../shared/schemas/transfer.ts";
import { UserDetail } from "../../shared/schemas/user.ts";
import { createApp, endpoints } from "../app.ts";
import { crowd, sessionsOf } from "../test/crowd.ts";
import { faultyDatabase } from "../test/faulty.ts";
import { makeKey } from "../test/key.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

interface Case {
  /** as in the route table; a case besides stands with what is particular to it */
  route: string;
  path?: string;
  body: unknown;
  type?: string;
  reply: z.ZodType;
  status: number;
  /** what the reply says */
  says: object;
  /** the events that are left, whether or not the reply arrives */
  events: string[];
}

type Maker = (ada: Caller) => Promise<Case>;
const csv = (count: number) =>
  ["email", ...Array.from({ length: count }, () => `${crypto.randomUUID()}@example.com`)].join("\n");

const CASES: Maker[] = [
  async () => ({
    route: "post /api/users",
    body: { email: `${crypto.randomUUID()}@example.com`, name: "Zoë" },
    reply: UserDetail,
    status: 201,
    says: { name: "Zoë" },
    events: ["createUser"],
  }),
  async () => {
    const { userId } = await signedIn(null);
    return {
      route: "patch /api/users/{userId}",
      path: `/api/users/${userId}`,
      body: { name: "Zoe" },
      reply: UserDetail,
      status: 200,
      says: { id: userId, name: "Zoe" },
      events: ["updateUser"],
    };
  },
  async () => {
    const [from, into] = [await signedIn(null), await signedIn(null)];
    return {
      route: "post /api/users/{userId}/merge",
      path: `/api/users/${from.userId}/merge`,
      body: { into: into.userId },
      reply: Merge,
      status: 200,
      says: { preview: false, sessions: 1, into: { id: into.userId } },
      events: ["mergeUsers", "updateSession", "deleteUser"],
    };
  },
  async () => {
    const { userId } = await signedIn(null);
    return {
      route: "post /api/users/{userId}/notes",
      path: `/api/users/${userId}/notes`,
      body: { text: "“seen”" },
      reply: Note,
      status: 201,
      says: { text: "“seen”", author: { kind: "operator" } },
      events: ["addNote"],
    };
  },
  async () => ({
    route: "post /api/users/import",
    path: "/api/users/import?dryRun=false",
    body: csv(3),
    type: "text/csv",
    reply: ImportReply,
    status: 200,
    says: { imported: 3, job: null },
    events: ["createUser", "createUser", "createUser"],
  }),
  async () => ({
    route: "post /api/users/import: by a job",
    path: "/api/users/import?dryRun=false&skipInvalid=true",
    body: `${csv(501)}\nnonsense`,
    type: "text/csv",
    reply: ImportReply,
    status: 202,
    says: { valid: 501, invalid: 1, imported: null, job: { kind: "import", total: 501, status: "queued" } },
    events: ["createJob"],
  }),
  async () => ({
    route: "post /api/jobs",
    body: { kind: "ban", userIds: ["nobody"], until: "2999-01-01T00:00:00Z", reason: "Zoë's “list”" },
    reply: JobStart,
    status: 202,
    says: {
      users: 1,
      left: 1,
      job: { kind: "ban", reason: "Zoë's “list”", until: "2999-01-01T00:00:00.000Z" },
    },
    events: ["createJob"],
  }),
  async () => {
    const { userId } = await signedIn(null);
    await sessionsOf(`'${userId}'`, `x${userId}`, 2);
    return {
      route: "post /api/sessions/revoke",
      body: { filter: { userId }, reason: "stolen" },
      reply: Revocation,
      status: 200,
      says: { sessions: 3, users: 1, revoked: 3, job: null },
      events: ["revokeSession", "revokeSession", "revokeSession"],
    };
  },
  async () => {
    const [userId = ""] = await crowd(`hot-${crypto.randomUUID()}`, 1);
    await sessionsOf(`'${userId}'`, `x${userId}`, 400);
    return {
      route: "post /api/sessions/revoke: by a job",
      path: "/api/sessions/revoke",
      body: { filter: { userId }, reason: "stolen" },
      reply: Revocation,
      status: 202,
      says: { sessions: null, revoked: null, job: { kind: "revokeSessions", filter: { userId } } },
      events: ["createJob"],
    };
  },
  async () => ({
    route: "post /api/keys",
    body: { name: "Nightly", scopes: ["users:read"] },
    reply: NewApiKey,
    status: 201,
    says: { secret: null, key: { name: "Nightly" } },
    events: ["createApiKey"],
  }),
  async (ada) => {
    const { id } = await makeKey(ada, ["users:read"]);
    return {
      route: "post /api/keys/{keyId}/rotate",
      path: `/api/keys/${id}/rotate`,
      body: {},
      reply: NewApiKey,
      status: 201,
      says: { secret: null },
      events: ["rotateApiKey"],
    };
  },
];

/** Changes nothing but a wish that is good once, so it has nothing to prove. */
const WITHOUT_CHANGE = ["post /api/me/accounts"];

/** A request under a key, to the Worker on this database; no job is begun by it. */
async function ask(
  ada: Caller,
  { route, path, body, type }: Case,
  key: string,
  d1 = env.DB,
): Promise<Response> {
  const [method = "", at = ""] = route.split(" ");
  const request = new Request(ORIGIN + (path ?? at), {
    method: method.toUpperCase(),
    headers: {
      Cookie: `authjs.session-token=${ada.token}`,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": type ?? "application/json",
      "Idempotency-Key": key,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const asleep = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} };
  const app = createApp(async () => undefined);
  return app.fetch(request, { ...env, DB: d1 }, asleep as unknown as ExecutionContext);
}

/** The database goes away in the moment in which the change is committed, and does not come back for this request. */
function lostOnCommit(): D1Database {
  let isLost = false;
  return faultyDatabase((batch) => {
    if (isLost) return "before";
    isLost = batch.includes("INSERT INTO rollcall_idempotency");
    return isLost ? "after" : null;
  });
}

test.each(CASES.map((make) => [make]))(
  "what was done and not answered is answered when it is asked again: %#",
  async (make) => {
    const ada = await signedIn("owner", "Ada");
    const what = await make(ada);
    const key = crypto.randomUUID();
    const mark = await watermark();
    const lost = await ask(ada, what, key, lostOnCommit());
    expect([lost.status, lost.headers.get("Retry-After")], what.route).toEqual([503, "5"]);
    const types = async () => (await trailSince(mark)).map(({ type }) => type);
    expect(await types(), what.route).toEqual(what.events);
    await rows("UPDATE rollcall_idempotency SET at = at - 30000 WHERE key = ?", key);
    const again = await ask(ada, what, key);
    const text = await again.text();
    expect([again.status, again.headers.get("Idempotency-Replayed")], `${what.route} ${text}`).toEqual([
      what.status,
      "true",
    ]);
    expect(what.reply.parse(JSON.parse(text))).toMatchObject(what.says);
    const third = await ask(ada, what, key);
    expect([third.status, await third.text()]).toEqual([what.status, text]);
    expect(await types()).toEqual(what.events);
  },
);

test("a reply that is kept is word for word the one that was given", async () => {
  const ada = await signedIn("owner", "Ada");
  for (const make of CASES) {
    const what = await make(ada);
    const key = crypto.randomUUID();
    const first = await ask(ada, what, key);
    const again = await ask(ada, what, key);
    const withoutSecret = (await first.text()).replace(/"secret":"[^"]+"/, '"secret":null');
    expect([again.status, await again.text()], what.route).toEqual([first.status, withoutSecret]);
  }
});

test("every route that takes an Idempotency-Key is looked at", async () => {
  const ada = await signedIn("owner", "Ada");
  const looked = new Set((await Promise.all(CASES.map((make) => make(ada)))).map(({ route }) => route));
  const routes = endpoints
    .map(({ route }) => `${route.method} ${route.path}`)
    .filter((route) => /^(post|patch) /.test(route));
  expect(routes.filter((route) => !looked.has(route))).toEqual(WITHOUT_CHANGE);
});
