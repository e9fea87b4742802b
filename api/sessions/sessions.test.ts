import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { EventPage } from "../../shared/schemas/event.ts";
import type { Session, SessionPage } from "../../shared/schemas/session.ts";
import { type Caller, rowsRead, signedIn } from "../test/operator.ts";

let ada: Caller;

beforeAll(async () => {
  ada = await signedIn("owner", "Ada");
});

async function sessionsOf(caller: Caller, query = ""): Promise<Session[]> {
  const reply = await ada.call("GET", `/api/users/${caller.userId}/sessions${query}`);
  expect(reply.status).toBe(200);
  return (await reply.json<SessionPage>()).items;
}

async function only(caller: Caller): Promise<Session> {
  const [session, ...rest] = await sessionsOf(caller);
  if (session === undefined || rest.length > 0) throw new Error("there is not exactly one session");
  return session;
}

/** A session of a stock app beside us. */
async function stockSession(userId: string, expires: string): Promise<void> {
  const id = crypto.randomUUID();
  await env.DB.prepare("INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?2, ?3)")
    .bind(id, userId, expires)
    .run();
}

describe("ending a session", () => {
  test("kills its cookie at once, is told once, and is not repeated", async () => {
    const bob = await signedIn(null, "bob");
    const { id } = await only(bob);
    const end = () =>
      ada.call(
        "DELETE",
        `/api/sessions/${id}`,
        { reason: "stolen laptop" },
        { "CF-Connecting-IP": "2001:db8::7", "User-Agent": "Firefox/1" },
      );
    expect(await (await end()).json()).toEqual({ revoked: 1 });
    expect((await bob.call("GET", "/api/me")).status).toBe(401);
    expect(await (await end()).json()).toEqual({ revoked: 0 });
    expect((await ada.call("DELETE", "/api/sessions/123456")).status).toBe(404);

    const { items } = await (
      await ada.call("GET", `/api/events?userId=${bob.userId}&type=revokeSession`)
    ).json<EventPage>();
    expect(items).toMatchObject([
      {
        source: "api",
        actor: { kind: "operator", id: ada.userId },
        user: { id: bob.userId, label: "bob" },
        sessionId: id,
        reason: "stolen laptop",
        ip: "2001:db8::7",
        userAgent: "Firefox/1",
      },
    ]);
    expect(await sessionsOf(bob)).toEqual([]);
    expect(await sessionsOf(bob, "?state=ended")).toMatchObject([
      { id, endedBy: "revokeSession", current: false },
    ]);
  });

  test("twice at the same time changes it once and succeeds twice", async () => {
    const bob = await signedIn(null, "bob");
    const { id } = await only(bob);
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => ada.call("DELETE", `/api/sessions/${id}`)),
    );
    const revoked = await Promise.all(
      replies.map(async (reply) => (await reply.json<{ revoked: number }>()).revoked),
    );
    expect(revoked.reduce((sum, count) => sum + count)).toBe(1);
    const { items } = await (
      await ada.call("GET", `/api/events?userId=${bob.userId}&type=revokeSession`)
    ).json<EventPage>();
    expect(items).toHaveLength(1);
  });

  test("an empty reason is none", async () => {
    const bob = await signedIn(null, "bob");
    const { id } = await only(bob);
    await ada.call("DELETE", `/api/sessions/${id}`, { reason: "   " });
    const { items } = await (
      await ada.call("GET", `/api/events?userId=${bob.userId}&type=revokeSession`)
    ).json<EventPage>();
    expect(items[0]?.reason).toBeNull();
  });

  test("one may end one's own, but not one of somebody who ranks as high", async () => {
    const [support, other] = [await signedIn("support"), await signedIn("support")];
    expect((await support.call("DELETE", `/api/sessions/${(await only(other)).id}`)).status).toBe(403);
    expect((await support.call("DELETE", `/api/users/${other.userId}/sessions`)).status).toBe(403);
    expect((await other.call("GET", "/api/me")).status).toBe(200);
    expect(await (await support.call("DELETE", `/api/sessions/${(await only(support)).id}`)).json()).toEqual({
      revoked: 1,
    });
    expect((await support.call("GET", "/api/me")).status).toBe(401);
  });

  test("all of a user's end together, the app's own too, each with its event", async () => {
    const bob = await signedIn(null, "bob");
    for (let i = 0; i < 3; i++) await stockSession(bob.userId, "2099-01-01T00:00:00.000Z");
    expect(
      await (await ada.call("DELETE", `/api/users/${bob.userId}/sessions`, { reason: "all" })).json(),
    ).toEqual({ revoked: 4 });
    const { items } = await (
      await ada.call("GET", `/api/events?userId=${bob.userId}&type=revokeSession`)
    ).json<EventPage>();
    expect(items.map(({ reason }) => reason)).toEqual(["all", "all", "all", "all"]);
    expect(await (await ada.call("DELETE", `/api/users/${bob.userId}/sessions`)).json()).toEqual({
      revoked: 0,
    });
  });

  test("more than one statement takes end all the same", async () => {
    const bob = await signedIn(null, "bob");
    await env.DB.prepare(
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10050) INSERT INTO sessions (id, sessionToken, userId, expires) SELECT 'many-' || i, 'many-' || i, ?, '2099-01-01T00:00:00.000Z' FROM n",
    )
      .bind(bob.userId)
      .run();
    expect(await (await ada.call("DELETE", `/api/users/${bob.userId}/sessions`)).json()).toEqual({
      revoked: 10_051,
    });
  });
});

describe("one session", () => {
  test("is told alive and ended, as the list tells it, for a handful of rows", async () => {
    const bob = await signedIn(null, "bob");
    const listed = await only(bob);
    const read = () => ada.call("GET", `/api/sessions/${listed.id}`);
    const reply = await read();
    expect(rowsRead(reply)).toBeLessThanOrEqual(8);
    expect(await reply.json()).toEqual(listed);
    await ada.call("DELETE", `/api/sessions/${listed.id}`);
    expect(await (await read()).json()).toMatchObject({
      id: listed.id,
      user: { id: bob.userId, name: "bob" },
      endedBy: "revokeSession",
    });
    expect((await bob.call("GET", `/api/sessions/${listed.id}`)).status).toBe(401);
  });

  test("stays readable when its user is gone, and is 404 where it never was", async () => {
    const bob = await signedIn(null, "bob");
    const { id } = await only(bob);
    await ada.call("DELETE", `/api/users/${bob.userId}`);
    expect(await (await ada.call("GET", `/api/sessions/${id}`)).json()).toMatchObject({
      id,
      userId: bob.userId,
      user: { name: null, email: null },
      endedBy: "userDeleted",
    });
    expect((await ada.call("GET", "/api/sessions/123456")).status).toBe(404);
    expect((await ada.call("GET", "/api/sessions/nonsense")).status).toBe(400);
  });
});

describe("lists", () => {
  test("show what can still be used, and mark the one that asks", async () => {
    const bob = await signedIn(null, "bob");
    for (const expires of ["2020-01-01T00:00:00.000Z", "never", "1700000000000", ""])
      await stockSession(bob.userId, expires);
    expect(await sessionsOf(bob)).toHaveLength(1);
    expect(await sessionsOf(bob, "?state=all")).toHaveLength(5);
    expect(await (await ada.call("GET", `/api/users/${bob.userId}`)).json()).toMatchObject({
      sessionCount: 1,
    });
    const everyone = await (await ada.call("GET", "/api/sessions?limit=200")).json<SessionPage>();
    expect(everyone.items.filter(({ current }) => current).map(({ userId }) => userId)).toEqual([ada.userId]);
  });

  test("filter by address, block, provider and user, page by page", async () => {
    const carol = await signedIn(null, "carol");
    for (let i = 0; i < 6; i++) {
      await env.DB.batch([
        env.DB.prepare(
          `INSERT OR REPLACE INTO rollcall_context (one, source, actor_kind, ip, provider, began, expected)
            SELECT 1, 'engine', 'user', ?1, ?2, max(id), 1 FROM rollcall_events`,
        ).bind(
          new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 10, 1, i % 2, i]),
          i % 2 ? "dev" : "acme",
        ),
        env.DB.prepare(
          "INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?1, ?1, ?2, '2099-01-01T00:00:00.000Z')",
        ).bind(`from-${i}`, carol.userId),
        env.DB.prepare("DELETE FROM rollcall_context"),
      ]);
    }
    const ips = async (query: string) => {
      const seen: (string | null)[] = [];
      for (let cursor: string | null = "", more = true; more; ) {
        const page: SessionPage = await (
          await ada.call("GET", `/api/sessions?limit=2&${query}${cursor ? `&cursor=${cursor}` : ""}`)
        ).json();
        seen.push(...page.items.map(({ ip }) => ip));
        cursor = page.nextCursor;
        more = cursor !== null;
      }
      return seen;
    };
    expect(await ips("ip=10.1.0.0/24")).toEqual(["10.1.0.4", "10.1.0.2", "10.1.0.0"]);
    expect(await ips("ip=10.1.1.3")).toEqual(["10.1.1.3"]);
    expect(await ips("ip=10.0.0.0/8&provider=dev")).toEqual(["10.1.1.5", "10.1.1.3", "10.1.1.1"]);
    expect(await ips(`userId=${carol.userId}&provider=acme`)).toEqual(["10.1.0.4", "10.1.0.2", "10.1.0.0"]);
    expect(await ips("ip=192.168.0.0/16")).toEqual([]);
    expect(await ips("userId=nobody")).toEqual([]);
  });
});

test("no reply holds a token or its hash", async () => {
  const tokens = await env.DB.prepare("SELECT sessionToken FROM sessions WHERE userId = ?")
    .bind(ada.userId)
    .all<{ sessionToken: string }>();
  const secrets = [ada.token, ...tokens.results.map(({ sessionToken }) => sessionToken.replace("rc1.", ""))];
  for (const path of [
    "/api/me",
    "/api/users",
    `/api/users/${ada.userId}`,
    `/api/users/${ada.userId}/sessions`,
    "/api/sessions?limit=200",
    "/api/events",
  ]) {
    const reply = await ada.call("GET", path);
    const text = (await reply.text()) + JSON.stringify([...reply.headers]);
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
});
