import { beforeEach, describe, expect, it } from "vitest";
import { crowd, runAll, runOnce, sessionsOf } from "../test/crowd.ts";
import { Desk } from "../test/desk.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, trailSince } from "../test/trail.ts";

let ada: Caller;
let desk: Desk;
let n = 0;
beforeEach(async () => {
  await rows("DELETE FROM rollcall_jobs");
  ada = await signedIn("owner", "Ada");
  desk = new Desk(ada);
  n += 1;
});

it("shows of a long job only what was not done, look by look", async () => {
  const ids = await crowd(`only${n}-`, 2);
  const id = await desk.start({
    kind: "ban",
    userIds: [...ids, ...Array.from({ length: 1_700 }, (_, i) => `nobody-${n}-${i}`)],
  });
  await runAll();
  await rows(
    "UPDATE rollcall_job_items SET result = 'done' WHERE job = ? AND position BETWEEN 3 AND 1700",
    id,
  );
  const found: number[] = [];
  let cursor: string | null = "";
  let looks = 0;
  while (cursor !== null) {
    const reply = await ada.call("GET", `/api/jobs/${id}?only=refused${cursor ? `&cursor=${cursor}` : ""}`);
    const page: { items: { position: number; result: string }[]; nextCursor: string | null } =
      await reply.json();
    expect(Number(/rows_read=(\d+)/.exec(reply.headers.get("Server-Timing") ?? "")?.[1])).toBeLessThan(1_100);
    expect(new Set(page.items.map(({ result }) => result)).size).toBeLessThanOrEqual(1);
    found.push(...page.items.map(({ position }) => position));
    cursor = page.nextCursor;
    looks += 1;
  }
  expect(found).toEqual([1701, 1702]);
  expect(looks).toBe(3);
  expect((await ada.call("GET", `/api/jobs/${id}?only=some`)).status).toBe(400);
});

describe("what a job does", () => {
  it("bans, and every session of theirs is over", async () => {
    const ids = await crowd(`ban${n}-`, 30, 2);
    const id = await desk.start({ kind: "ban", userIds: ids, until: "2999-01-01T00:00:00Z" });
    await runAll();
    const { job, items } = await desk.jobOf(id);
    expect(job).toMatchObject({ status: "done", total: 30, succeeded: 30, refused: 0, reason: "clean up" });
    expect(items).toEqual(
      ids.map((userId, i) => ({ position: i + 1, userId, userLabel: `Person ${i}`, result: "done" })),
    );
    expect(await desk.counts()).toEqual({ createJob: 1, banUser: 30, revokeSession: 60 });
    const events = await trailSince(desk.since);
    expect(new Set(events.map(({ actor_kind, request_id }) => `${actor_kind} ${request_id}`)).size).toBe(1);
    expect(await (await ada.call("GET", `/api/users/${ids[3]}`)).json()).toMatchObject({
      status: "banned",
      sessionCount: 0,
      ban: { until: "2999-01-01T00:00:00.000Z", reason: "clean up" },
    });
  });

  it("unbans those who are banned and says of the others that nothing changed", async () => {
    const ids = await crowd(`unban${n}-`, 4);
    await ada.call("PUT", `/api/users/${ids[1]}/ban`, { reason: "x" });
    const id = await desk.start({ kind: "unban", userIds: ids });
    await runAll();
    const { items } = await desk.jobOf(id);
    expect(items.map(({ result }) => result)).toEqual(["unchanged", "done", "unchanged", "unchanged"]);
    expect(await desk.counts()).toEqual({ createJob: 1, unbanUser: 1 });
  });

  it("deletes users with all that is theirs", async () => {
    const ids = await crowd(`del${n}-`, 20, 3);
    await rows(
      `INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT 'a-' || id, id, 'oidc', 'dev', id FROM users WHERE id LIKE 'del${n}-%'`,
    );
    const id = await desk.start({ kind: "delete", userIds: ids });
    await runAll();
    expect((await desk.jobOf(id)).items[0]).toMatchObject({ userId: ids[0], userLabel: null });
    expect(await desk.counts()).toEqual({
      createJob: 1,
      revokeSession: 60,
      unlinkAccount: 20,
      deleteUser: 20,
    });
    expect(await rows(`SELECT id FROM users WHERE id LIKE 'del${n}-%'`)).toEqual([]);
    expect(await rows(`SELECT id FROM accounts WHERE userId LIKE 'del${n}-%'`)).toEqual([]);
  });

  it("ends sessions, one's own too", async () => {
    const ids = await crowd(`rev${n}-`, 3, 2);
    const bob = await signedIn("owner", "Bob");
    const id = await desk.start({ kind: "revoke", userIds: [...ids, bob.userId] }, bob);
    await runAll();
    expect((await bob.call("GET", "/api/me")).status).toBe(401);
    expect((await desk.jobOf(id)).job).toMatchObject({ succeeded: 4 });
    expect(await desk.counts()).toEqual({ createJob: 1, revokeSession: 7 });
  });

  it("takes somebody with more sessions than a step may end", async () => {
    const ids = await crowd(`hot${n}-`, 3, 1);
    await sessionsOf(`'hot${n}-1'`, `hot${n}-x`, 12_001);
    const id = await desk.start({ kind: "ban", userIds: ids });
    await runAll();
    expect((await desk.jobOf(id)).items.map(({ result }) => result)).toEqual(["done", "done", "done"]);
    expect((await rows(`SELECT 1 FROM sessions WHERE userId LIKE 'hot${n}-%'`)).length).toBe(0);
    expect(await desk.counts()).toEqual({ createJob: 1, banUser: 3, revokeSession: 12_004 });
  });

  it("means by a filter those who are there when it is asked for, and counts them before", async () => {
    await crowd(`old${n}-`, 40);
    await rows(
      `INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT 'r-' || id, id, 'oidc', 'rare${n}', id FROM users WHERE id LIKE 'old${n}-%'`,
    );
    const filter = { provider: `rare${n}` };
    const preview = await ada.call("POST", "/api/jobs", { kind: "ban", filter, reason: "r", dryRun: true });
    expect(preview.status).toBe(200);
    expect(await preview.json()).toEqual({ users: 40, left: 0, job: null });
    const id = await desk.start({ kind: "ban", filter });
    await crowd(`new${n}-`, 5);
    await runAll();
    expect((await desk.jobOf(id)).job).toMatchObject({ status: "done", total: 40, succeeded: 40, filter });
    expect((await desk.counts()).banUser).toBe(40);
  });

  it("does 10,000 ids, a bounded number of queries a run", async () => {
    const ids = await crowd(`many${n}-`, 10_000, 1);
    const id = await desk.start({ kind: "ban", userIds: ids });
    // D1's free plan allows an invocation 50
    for (let run = 0; run < 4; run += 1) expect(await runOnce()).toBeLessThanOrEqual(50);
    expect((await desk.jobOf(id)).job.status).toBe("running");
    await runAll();
    expect((await desk.jobOf(id)).job).toMatchObject({ status: "done", succeeded: 10_000, refused: 0 });
    expect(
      await rows(
        "SELECT count(*) AS n FROM rollcall_job_items WHERE job = ? AND result = 'done'",
        Number(id),
      ),
    ).toEqual([{ n: 10_000 }]);
    const [{ b, u } = { b: 0, u: 0 }] = await rows<{ b: number; u: number }>(
      "SELECT count(*) AS b, count(DISTINCT uid) AS u FROM rollcall_events WHERE id > ? AND type = 'banUser'",
      desk.since,
    );
    expect([b, u]).toEqual([10_000, 10_000]);
  }, 120_000);
});

describe("stopping a job", () => {
  it("leaves what is done and does nothing further", async () => {
    const ids = await crowd(`stop${n}-`, 3_000);
    const id = await desk.start({ kind: "ban", userIds: ids });
    await runOnce();
    const before = (await desk.jobOf(id)).job;
    expect(before.status).toBe("running");
    const reply = await ada.call("DELETE", `/api/jobs/${id}`, { reason: "enough" });
    expect(await reply.json()).toEqual({ cancelled: 1 });
    const stopped = (await desk.jobOf(id)).job;
    expect(stopped.status).toBe("cancelled");
    expect(await runAll()).toBe(1);
    const { succeeded } = (await desk.jobOf(id)).job;
    expect(succeeded).toBe(stopped.succeeded);
    expect(succeeded).toBeLessThan(3_000);
    expect((await desk.counts()).banUser).toBe(succeeded);
    expect((await desk.counts()).cancelJob).toBe(1);
    expect(await (await ada.call("DELETE", `/api/jobs/${id}`)).json()).toEqual({ cancelled: 0 });
    const [last] = await rows<{ target: string }>(
      "SELECT target FROM rollcall_job_items WHERE job = ? AND result IS NULL LIMIT 1",
      Number(id),
    );
    expect(last).toBeDefined();
  });

  it("is for whoever began it, and for others with jobs:manage", async () => {
    const sam = await signedIn("support", "Sam");
    const id = await desk.start({ kind: "unban", userIds: ["x"] });
    expect((await sam.call("DELETE", `/api/jobs/${id}`)).status).toBe(403);
    expect((await sam.call("GET", `/api/jobs/${id}`)).status).toBe(200);
  });
});

it("lists jobs, the newest first, page by page", async () => {
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1) ids.unshift(await desk.start({ kind: "unban", userIds: ["x"] }));
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await (
      await ada.call("GET", `/api/jobs?limit=2${cursor && `&cursor=${cursor}`}`)
    ).json();
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(ids);
});
