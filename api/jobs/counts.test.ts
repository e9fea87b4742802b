import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { JobDetail, JobStart } from "../../shared/schemas/job.ts";
import type { Revocation } from "../../shared/schemas/revocation.ts";
import { askQuietly, crowd, failingAt, runAll, runOnce, sessionsOf } from "../test/crowd.ts";
import { type Caller, rowsRead, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

let ada: Caller;
beforeEach(async () => {
  await rows("DELETE FROM rollcall_jobs");
  await rows("DELETE FROM sessions");
  await rows("DELETE FROM rollcall_sessions WHERE session_id LIKE 'laid-%'");
  ada = await signedIn("owner", "Ada");
});

/** No request reads more, however much there is. */
const MOST = 1_100;

async function preview<Reply>(path: string, body: object, caller = ada): Promise<Reply> {
  const reply = await askQuietly(caller, path, JSON.stringify({ reason: "r", dryRun: true, ...body }));
  expect(rowsRead(reply), JSON.stringify(body)).toBeLessThanOrEqual(MOST);
  const { job } = await reply.clone().json<{ job: object | null }>();
  expect(reply.status).toBe(job === null ? 200 : 202);
  return reply.json();
}

const sessionsMeant = (body: object, caller?: Caller) =>
  preview<Revocation>("/api/sessions/revoke", body, caller);
const usersMeant = (body: object, caller?: Caller) => preview<JobStart>("/api/jobs", body, caller);

async function jobOf(id: string | undefined): Promise<JobDetail["job"]> {
  return (await (await ada.call("GET", `/api/jobs/${id}`)).json<JobDetail>()).job;
}

/** `count` sessions of `users` users, from one address, past the triggers. */
async function laidOut(count: number, users: number): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < CAST(? AS INTEGER))
      INSERT INTO rollcall_sessions (sid, session_id, uid, started, last_seen, expires, country)
      SELECT 1000000 + i, 'laid-' || i, 5000 + i % CAST(? AS INTEGER), 1, 1, '2999-01-01T00:00:00.000Z', iif(i % 10, 'DE', 'FR') FROM n`,
  )
    .bind(count, users)
    .run();
}

describe("too many sessions to be counted at once", () => {
  it("are counted by a job, exactly, a user in several of its steps as one", async () => {
    await laidOut(250_000, 30_000);
    const admin = await signedIn("admin", "Abe");
    const since = await watermark();
    const { job, ...counts } = await sessionsMeant({ everyone: true }, admin);
    expect(counts).toEqual({ sessions: null, users: null, left: null, includesCurrent: true, revoked: null });
    expect(job).toMatchObject({ kind: "countSessions", count: null, reason: null });
    await runOnce(failingAt(5, "after")).catch(() => null);
    await runAll();
    expect(await jobOf(job?.id)).toMatchObject({
      status: "done",
      count: { sessions: 250_001, users: 30_001, left: 1 },
    });
    const { items } = await (await ada.call("GET", "/api/jobs")).json<{ items: unknown[] }>();
    expect(items).toMatchObject([{ count: { sessions: 250_001 } }]);
    expect(await rows("SELECT part, uids FROM rollcall_job_counts WHERE job = ?", Number(job?.id))).toEqual([
      { part: 0, uids: null },
    ]);
    expect((await trailSince(since)).map(({ type }) => type)).toEqual(["createJob"]);

    const french = await sessionsMeant({ filter: { country: "FR" }, keepCurrent: true });
    expect(french).toMatchObject({ sessions: null, includesCurrent: false });
    await runAll();
    expect((await jobOf(french.job?.id)).count).toEqual({ sessions: 25_000, users: 3_000, left: 0 });
  }, 120_000);

  it("are not too many where a user, an address or a time leaves few", async () => {
    await crowd("few", 3);
    await laidOut(2_000, 100);
    await sessionsOf("'few1'", "few-s", 12);
    await rows(
      "UPDATE rollcall_sessions SET ip = X'00000000000000000000FFFFC6336407' WHERE session_id IN ('few-s3', 'few-s4')",
    );
    await rows(
      `INSERT INTO rollcall_events (id, type, sid, ip) SELECT (SELECT max(id) FROM rollcall_events) + row_number() OVER (), 'signIn', sid, ip FROM rollcall_sessions WHERE ip IS NOT NULL`,
    );
    const [{ started } = { started: 0 }] = await rows<{ started: number }>(
      "SELECT max(started) AS started FROM rollcall_sessions WHERE session_id LIKE 'few-s%'",
    );
    for (const [filter, sessions] of [
      [{ userId: "few1" }, 12],
      [{ userId: "few1", ip: "198.51.100.7" }, 2],
      [{ userId: "few2" }, 0],
      [{ ip: "198.51.100.0/24" }, 2],
      [{ createdAfter: new Date(started - 1_000).toISOString(), userId: "few1" }, 12],
      [{ createdAfter: new Date(Date.now() + 60_000).toISOString() }, 0],
    ] as const) {
      const { job, ...counts } = await sessionsMeant({ filter });
      expect(job, JSON.stringify(filter)).toBe(null);
      expect(counts, JSON.stringify(filter)).toMatchObject({
        sessions,
        users: Math.min(1, sessions),
        left: 0,
      });
    }
  });

  it("of one user are counted by a job too, and a job that ends them knows how many before it begins", async () => {
    await crowd("hot", 1);
    await sessionsOf("'hot0'", "hot-s", 700);
    const { job } = await sessionsMeant({ filter: { userId: "hot0" } });
    await runAll();
    expect((await jobOf(job?.id)).count).toEqual({ sessions: 700, users: 1, left: 0 });
    const body = JSON.stringify({ filter: { userId: "hot0" }, reason: "r" });
    const begun = await (await askQuietly(ada, "/api/sessions/revoke", body)).json<Revocation>();
    expect(begun).toMatchObject({ sessions: null, job: { kind: "revokeSessions", total: 0 } });
    await runAll();
    expect(await jobOf(begun.job?.id)).toMatchObject({ total: 700, succeeded: 700, refused: 0, count: null });
  });
});

describe("too many users to be counted at once", () => {
  it("are counted by a job, exactly", async () => {
    await crowd("crowd", 2_400);
    await signedIn("viewer", "Vic");
    await rows(
      "INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT 'c-' || id, id, 'oidc', 'rare', id FROM users WHERE id LIKE 'crowd1_'",
    );
    await rows("INSERT INTO rollcall_bans (user_id, since) SELECT id, 1 FROM users WHERE id LIKE 'crowd2_'");
    const [{ n } = { n: 0 }] = await rows<{ n: number }>("SELECT count(*) AS n FROM users");
    const abe = await signedIn("admin", "Abe");
    const all = await usersMeant({ kind: "delete", everyone: true }, abe);
    expect(all).toMatchObject({ users: null, left: null, job: { kind: "countUsers", reason: null } });
    const active = await usersMeant({ kind: "revoke", filter: { status: "active" } });
    await runAll();
    const operators = (await rows("SELECT 1 FROM rollcall_users WHERE role IN ('owner', 'admin')")).length;
    expect((await jobOf(all.job?.id)).count).toEqual({ sessions: null, users: n + 1, left: operators });
    expect((await jobOf(active.job?.id)).count).toEqual({ sessions: null, users: n + 1 - 10, left: 0 });
    for (const [filter, users] of [
      [{ provider: "rare" }, 10],
      [{ status: "banned" }, 10],
      [{ role: "viewer" }, 1],
      [{ createdAfter: new Date(Date.now() + 60_000).toISOString() }, 0],
    ] as const) {
      expect(await usersMeant({ kind: "ban", filter })).toEqual({ users, left: 0, job: null });
    }
  });

  it("are met by a job that counts them while it collects them", async () => {
    await crowd("many", 1_200);
    const body = JSON.stringify({ kind: "unban", everyone: true, reason: "r" });
    const reply = await askQuietly(ada, "/api/jobs", body);
    expect(rowsRead(reply)).toBeLessThanOrEqual(MOST);
    const { job } = await reply.json<JobStart>();
    await runAll();
    const [{ n } = { n: 0 }] = await rows<{ n: number }>("SELECT count(*) AS n FROM users");
    expect(await jobOf(job?.id)).toMatchObject({ status: "done", total: n });
  });
});

it("a count can be stopped, and is the business of whoever may do what it is for", async () => {
  await laidOut(600, 10);
  const { job } = await sessionsMeant({ everyone: true });
  expect(await (await ada.call("DELETE", `/api/jobs/${job?.id}`)).json()).toEqual({ cancelled: 1 });
  await runAll();
  expect(await jobOf(job?.id)).toMatchObject({ status: "cancelled", count: null });
  const sam = await signedIn("support", "Sam");
  const { job: his } = await sessionsMeant({ everyone: true }, sam);
  await rows("UPDATE rollcall_operators SET role = 'viewer' WHERE user_id = ?", sam.userId);
  await runAll();
  expect(await jobOf(his?.id)).toMatchObject({ status: "failed", code: "sessions:revoke", count: null });
});
