import { exports } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { Browser } from "../test/browser.ts";
import { makeKey, type Script } from "../test/key.ts";
import { type Caller, ORIGIN, signedIn } from "../test/operator.ts";
import { rows } from "../test/trail.ts";

/** Clients that never stop asking, while what lets them in is taken away: none that asks after the answer is served. */

const CLIENTS = 6;
/** How often each client asks at least before it is taken away, and after. */
const TIMES = 3;

interface Hit {
  /** whether it was begun after the answer to what takes the right away */
  isAfter: boolean;
  status: number;
}

/** Lets many clients ask all the time, takes the right away meanwhile, and returns what each request came to. */
async function hammer(ask: () => Promise<Response>, takeAway: () => Promise<Response>): Promise<Hit[]> {
  const hits: Hit[] = [];
  let isAfter = false;
  const enough = Promise.withResolvers<void>();
  async function client(): Promise<void> {
    for (let before = 0, after = 0; after < TIMES; ) {
      const hit = { isAfter, status: 0 };
      hits.push(hit);
      const reply = await ask();
      await reply.text();
      hit.status = reply.status;
      if (hit.isAfter) after += 1;
      else before += 1;
      if (before >= TIMES) enough.resolve();
    }
  }
  const clients = Array.from({ length: CLIENTS }, client);
  await enough.promise;
  const taken = await takeAway();
  isAfter = true;
  await taken.text();
  await Promise.all(clients);
  expect(taken.status).toBeLessThan(400);
  return hits;
}

/** Statuses of the requests begun before, and of those begun after. */
function statuses(hits: readonly Hit[], isAfter: boolean): number[] {
  return [...new Set(hits.filter((hit) => hit.isAfter === isAfter).map(({ status }) => status))];
}

let ada: Caller;
beforeEach(async () => {
  ada = await signedIn("owner", "Ada");
});

async function sessionOf({ userId }: Caller): Promise<string> {
  const [row] = await rows<{ sid: number }>(
    "SELECT sid FROM rollcall_sessions WHERE ended IS NULL AND uid = (SELECT uid FROM rollcall_users WHERE user_id = ?)",
    userId,
  );
  return String(row?.sid);
}

function signOut({ token }: Caller): Promise<Response> {
  const browser = new Browser("203.0.113.5", ORIGIN, (asked) => {
    asked.headers.set("Sec-Fetch-Site", "same-origin");
    return exports.default.fetch(asked);
  });
  browser.cookies.set("authjs.session-token", token);
  return browser.post("/auth/signout");
}

const SESSION_ENDS: Record<string, (bob: Caller) => Promise<Response>> = {
  "it is revoked": async (bob) => ada.call("DELETE", `/api/sessions/${await sessionOf(bob)}`),
  "all of his are revoked": (bob) => ada.call("DELETE", `/api/users/${bob.userId}/sessions`),
  "those that a filter means are revoked": (bob) =>
    ada.call("POST", "/api/sessions/revoke", { filter: { userId: bob.userId }, reason: "stolen" }),
  "he is banned": (bob) => ada.call("PUT", `/api/users/${bob.userId}/ban`, { reason: "spam" }),
  "he is deleted": (bob) => ada.call("DELETE", `/api/users/${bob.userId}`),
  "he signs out": signOut,
  "he ends it himself": async (bob) => bob.call("DELETE", `/api/sessions/${await sessionOf(bob)}`),
};

test.each(Object.keys(SESSION_ENDS))("a session opens nothing any more once %s", async (name) => {
  const bob = await signedIn("support", "bob");
  const hits = await hammer(
    () => bob.call("GET", "/api/me"),
    () => SESSION_ENDS[name]?.(bob) ?? Promise.reject(),
  );
  expect(statuses(hits, false)).toContain(200);
  expect(statuses(hits, true)).toEqual([401]);
});

const KEY_ENDS: Record<string, (key: Script, owner: Caller) => Promise<Response>> = {
  "it is revoked": (key) => ada.call("DELETE", `/api/keys/${key.id}`),
  "it is rotated without an overlap": (key, owner) =>
    owner.call("POST", `/api/keys/${key.id}/rotate`, { overlapSeconds: 0 }),
  "its owner has no role": (_, owner) => ada.call("DELETE", `/api/operators/${owner.userId}`),
  "its owner is banned": (_, owner) => ada.call("PUT", `/api/users/${owner.userId}/ban`, { reason: "left" }),
  "its owner is deleted": (_, owner) => ada.call("DELETE", `/api/users/${owner.userId}`),
};

test.each(Object.keys(KEY_ENDS))("a key opens nothing any more once %s", async (name) => {
  const owner = await signedIn("admin", "bob");
  const key = await makeKey(owner, ["users:read"]);
  const hits = await hammer(
    () => key.call("GET", "/api/users?limit=1"),
    () => KEY_ENDS[name]?.(key, owner) ?? Promise.reject(),
  );
  expect(statuses(hits, false)).toContain(200);
  expect(statuses(hits, true)).toEqual([401]);
});

test("a role allows nothing any more once it is taken, and no more than the lesser one once it is lowered", async () => {
  const carl = await signedIn(null, "carl");
  const note = `/api/users/${carl.userId}/notes`;
  for (const takeAway of [
    (bob: Caller) => ada.call("DELETE", `/api/operators/${bob.userId}`),
    (bob: Caller) => ada.call("PUT", `/api/operators/${bob.userId}`, { role: "viewer" }),
  ]) {
    const bob = await signedIn("support", "bob");
    const hits = await hammer(
      () => bob.call("POST", note, { text: "Called." }),
      () => takeAway(bob),
    );
    expect(statuses(hits, false).some((status) => status < 300)).toBe(true);
    expect(statuses(hits, true)).toEqual([403]);
    const made = hits.filter(({ status }) => status < 300).length;
    const [events] = await rows<{ n: number }>(
      "SELECT count(*) AS n FROM rollcall_events WHERE type = 'addNote' AND actor = (SELECT uid FROM rollcall_users WHERE user_id = ?)",
      bob.userId,
    );
    expect(events?.n).toBe(made);
  }
});
