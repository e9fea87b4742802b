import { beforeEach, describe, expect, it } from "vitest";
import type { KeyScope } from "../../shared/permissions.ts";
import type { JobDetail } from "../../shared/schemas/job.ts";
import { askQuietly, crowd, runAll, runOnce, sessionsOf } from "../test/crowd.ts";
import { makeKey } from "../test/key.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

let ada: Caller;
let since = 0;
let n = 0;
beforeEach(async () => {
  await rows("DELETE FROM rollcall_jobs");
  ada = await signedIn("owner", "Ada");
  n += 1;
});

/** Asks for a job; the runs are left to the test. */
async function start(body: object, caller = ada): Promise<string> {
  since = await watermark();
  const reply = await askQuietly(caller, "/api/jobs", JSON.stringify({ reason: "clean up", ...body }));
  expect(reply.status, await reply.clone().text()).toBe(202);
  const { job } = await reply.json<{ job: { id: string } }>();
  return job.id;
}

async function jobOf(id: string, query = "", caller = ada): Promise<JobDetail> {
  return (await caller.call("GET", `/api/jobs/${id}?limit=200${query}`)).json();
}

async function counts(): Promise<Record<string, number>> {
  const types = (await trailSince(since)).map(({ type }) => String(type));
  return Object.fromEntries(
    [...new Set(types)].map((type) => [type, types.filter((t) => t === type).length]),
  );
}

describe("what a job does", () => {
  it("bans, and every session of theirs is over", async () => {
    const ids = await crowd(`ban${n}-`, 30, 2);
    const id = await start({ kind: "ban", userIds: ids, until: "2999-01-01T00:00:00Z" });
    await runAll();
    const { job, items } = await jobOf(id);
    expect(job).toMatchObject({ status: "done", total: 30, succeeded: 30, refused: 0, reason: "clean up" });
    expect(items.map(({ position, userId, result }) => [position, userId, result])).toEqual(
      ids.map((userId, i) => [i + 1, userId, "done"]),
    );
    expect(await counts()).toEqual({ createJob: 1, banUser: 30, revokeSession: 60 });
    const events = await trailSince(since);
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
    const id = await start({ kind: "unban", userIds: ids });
    await runAll();
    const { items } = await jobOf(id);
    expect(items.map(({ result }) => result)).toEqual(["unchanged", "done", "unchanged", "unchanged"]);
    expect(await counts()).toEqual({ createJob: 1, unbanUser: 1 });
  });

  it("deletes users with all that is theirs", async () => {
    const ids = await crowd(`del${n}-`, 20, 3);
    await rows(
      `INSERT INTO accounts (id, userId, type, provider, providerAccountId) SELECT 'a-' || id, id, 'oidc', 'dev', id FROM users WHERE id LIKE 'del${n}-%'`,
    );
    await start({ kind: "delete", userIds: ids });
    await runAll();
    expect(await counts()).toEqual({ createJob: 1, revokeSession: 60, unlinkAccount: 20, deleteUser: 20 });
    expect(await rows(`SELECT id FROM users WHERE id LIKE 'del${n}-%'`)).toEqual([]);
    expect(await rows(`SELECT id FROM accounts WHERE userId LIKE 'del${n}-%'`)).toEqual([]);
  });

  it("ends sessions, one's own too", async () => {
    const ids = await crowd(`rev${n}-`, 3, 2);
    const bob = await signedIn("owner", "Bob");
    const id = await start({ kind: "revoke", userIds: [...ids, bob.userId] }, bob);
    await runAll();
    expect((await bob.call("GET", "/api/me")).status).toBe(401);
    expect((await jobOf(id)).job).toMatchObject({ succeeded: 4 });
    expect(await counts()).toEqual({ createJob: 1, revokeSession: 7 });
  });

  it("takes somebody with more sessions than a step may end", async () => {
    const ids = await crowd(`hot${n}-`, 3, 1);
    await sessionsOf(`'hot${n}-1'`, `hot${n}-x`, 12_001);
    const id = await start({ kind: "ban", userIds: ids });
    await runAll();
    expect((await jobOf(id)).items.map(({ result }) => result)).toEqual(["done", "done", "done"]);
    expect((await rows(`SELECT 1 FROM sessions WHERE userId LIKE 'hot${n}-%'`)).length).toBe(0);
    expect(await counts()).toEqual({ createJob: 1, banUser: 3, revokeSession: 12_004 });
  });

  it("means by a filter those who are there when it is asked for, and counts them before", async () => {
    await crowd(`old${n}-`, 40);
    await rows(`UPDATE rollcall_users SET providers = ',rare${n},' WHERE user_id LIKE 'old${n}-%'`);
    const filter = { provider: `rare${n}` };
    const preview = await ada.call("POST", "/api/jobs", { kind: "ban", filter, reason: "r", dryRun: true });
    expect(preview.status).toBe(200);
    expect(await preview.json()).toEqual({ users: 40, left: 0, job: null });
    const id = await start({ kind: "ban", filter });
    await crowd(`new${n}-`, 5);
    await runAll();
    expect((await jobOf(id)).job).toMatchObject({ status: "done", total: 40, succeeded: 40, filter });
    expect((await counts()).banUser).toBe(40);
  });

  it("does 10,000 ids, a bounded number of queries a run", async () => {
    const ids = await crowd(`many${n}-`, 10_000, 1);
    const id = await start({ kind: "ban", userIds: ids });
    // D1's free plan allows an invocation 50
    for (let run = 0; run < 4; run += 1) expect(await runOnce()).toBeLessThanOrEqual(50);
    expect((await jobOf(id)).job.status).toBe("running");
    await runAll();
    expect((await jobOf(id)).job).toMatchObject({ status: "done", succeeded: 10_000, refused: 0 });
    expect(
      await rows(
        "SELECT count(*) AS n FROM rollcall_job_items WHERE job = ? AND result = 'done'",
        Number(id),
      ),
    ).toEqual([{ n: 10_000 }]);
    const [{ b, u } = { b: 0, u: 0 }] = await rows<{ b: number; u: number }>(
      "SELECT count(*) AS b, count(DISTINCT uid) AS u FROM rollcall_events WHERE id > ? AND type = 'banUser'",
      since,
    );
    expect([b, u]).toEqual([10_000, 10_000]);
  }, 120_000);
});

describe("what a job may not do", () => {
  it("names ids that nobody has, oneself and those above, and does the rest", async () => {
    const abe = await signedIn("admin", "Abe");
    const also = await signedIn("admin", "Also");
    const [plain = ""] = await crowd(`some${n}-`, 1);
    const userIds = ["nobody", abe.userId, also.userId, ada.userId, plain, plain];
    const preview = await abe.call("POST", "/api/jobs", {
      kind: "delete",
      userIds,
      reason: "r",
      dryRun: true,
    });
    expect(await preview.json()).toEqual({ users: 5, left: 4, job: null });
    const id = await start({ kind: "delete", userIds }, abe);
    await runAll();
    const { job, items } = await jobOf(id);
    expect(items.map(({ result }) => result)).toEqual(["notFound", "self", "outranked", "outranked", "done"]);
    expect(job).toMatchObject({ status: "done", total: 5, succeeded: 1, refused: 4 });
    expect(await counts()).toEqual({ createJob: 1, deleteUser: 1, accessDenied: 1 });
  });

  it("goes by the role that its operator has now, and stops where he may not any more", async () => {
    const abe = await signedIn("admin", "Abe");
    const ids = await crowd(`demoted${n}-`, 2_500);
    const id = await start({ kind: "ban", userIds: ids }, abe);
    await runOnce();
    await rows("UPDATE rollcall_operators SET role = 'support' WHERE user_id = ?", abe.userId);
    await runAll();
    const { job } = await jobOf(id);
    expect(job).toMatchObject({ status: "failed", code: "users:ban" });
    expect(job.succeeded).toBeGreaterThan(0);
    expect(job.succeeded).toBeLessThan(2_500);
    const { grantRole, ...rest } = await counts();
    expect(grantRole).toBe(1);
    expect(rest).toEqual({ createJob: 1, banUser: job.succeeded, accessDenied: 1 });
  });

  it.each([
    ["banned", (id: string) => `INSERT INTO rollcall_bans (user_id, since) VALUES ('${id}', 1)`],
    ["deleted", (id: string) => `DELETE FROM users WHERE id = '${id}'`],
  ])("does nothing for an operator who is %s", async (_, end) => {
    const abe = await signedIn("admin", "Abe");
    const id = await start({ kind: "ban", userIds: await crowd(`gone${n}-`, 2) }, abe);
    await rows(end(abe.userId));
    await runAll();
    expect((await jobOf(id)).job).toMatchObject({ status: "failed", succeeded: 0 });
  });

  it("settles what the database refuses as that one item, and does the others once", async () => {
    const ids = await crowd(`poison${n}-`, 700);
    await rows(
      `CREATE TRIGGER app_keeps_one BEFORE DELETE ON users WHEN OLD.id = 'poison${n}-333' BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    const id = await start({ kind: "delete", userIds: ids });
    await runAll();
    await rows("DROP TRIGGER app_keeps_one");
    expect((await jobOf(id)).job).toMatchObject({ status: "done", succeeded: 699, refused: 1 });
    expect(
      await rows("SELECT position FROM rollcall_job_items WHERE job = ? AND result = 'error'", Number(id)),
    ).toEqual([{ position: 334 }]);
    expect(await counts()).toEqual({ createJob: 1, deleteUser: 699 });
  });

  it("is refused to those who lack the permission, and for input that is none", async () => {
    for (const role of ["viewer", "support"] as const) {
      const caller = await signedIn(role);
      const reply = await caller.call("POST", "/api/jobs", { kind: "ban", userIds: ["u"], reason: "r" });
      expect(reply.status).toBe(403);
    }
    for (const body of [
      { kind: "ban", userIds: [], reason: "r" },
      { kind: "ban", userIds: Array.from({ length: 10_001 }, (_, i) => `u${i}`), reason: "r" },
      { kind: "ban", userIds: ["u"] },
      { kind: "ban", filter: {}, reason: "r" },
      { kind: "ban", reason: "r" },
      { kind: "ban", everyone: true, userIds: ["u"], reason: "r" },
      { kind: "unban", userIds: ["u"], until: "2999-01-01T00:00:00Z", reason: "r" },
      { kind: "ban", userIds: ["u"], until: "2001-01-01T00:00:00Z", reason: "r" },
      { kind: "explode", userIds: ["u"], reason: "r" },
    ]) {
      const reply = await ada.call("POST", "/api/jobs", body);
      expect(reply.status, JSON.stringify(body).slice(0, 100)).toBe(400);
    }
    expect((await ada.call("GET", "/api/jobs/7")).status).toBe(404);
    expect((await ada.call("DELETE", "/api/jobs/7")).status).toBe(404);
  });
});

describe("a job that a script asks for", () => {
  it("acts as its key, and ends with it", async () => {
    const scopes: KeyScope[] = ["jobs:manage", "jobs:read", "users:ban"];
    const key = await makeKey(ada, scopes);
    const ids = await crowd(`key${n}-`, 2_500);
    since = await watermark();
    const reply = await key.call("POST", "/api/jobs", { kind: "ban", userIds: ids, reason: "r" });
    expect(reply.status, await reply.clone().text()).toBe(202);
    const { job } = await reply.json<{ job: { id: string; createdBy: object } }>();
    expect(job.createdBy).toEqual({ kind: "apiKey", label: "Nightly" });
    const held = await key.call("POST", "/api/jobs", { kind: "delete", userIds: ids, reason: "r" });
    expect(held.status).toBe(403);
    await ada.call("DELETE", `/api/keys/${key.id}`);
    await runAll();
    const after = (await jobOf(job.id)).job;
    expect(after).toMatchObject({ status: "failed", code: "users:ban" });
    const bans = (await trailSince(since)).filter(({ type }) => type === "banUser");
    expect(bans.length).toBe(after.succeeded);
    expect(bans.length).toBeLessThan(2_500);
    expect(new Set(bans.map(({ actor_kind, actor }) => `${actor_kind} ${actor}`))).toEqual(
      new Set(bans.length > 0 ? [`apiKey ${key.id}`] : []),
    );
  });
});

it("is begun once under one Idempotency-Key", async () => {
  const body = { kind: "unban", userIds: ["x"], reason: "r" };
  const ask = () => ada.call("POST", "/api/jobs", body, { "Idempotency-Key": "one" });
  const [first, second] = [await ask(), await ask()];
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(await second.json()).toEqual(await first.json());
  expect(await rows("SELECT count(*) AS n FROM rollcall_jobs")).toEqual([{ n: 1 }]);
});

it("needs a fresh sign-in", async () => {
  await rows(
    "UPDATE rollcall_sessions SET started = started - 960000 WHERE uid = (SELECT uid FROM rollcall_users WHERE user_id = ?)",
    ada.userId,
  );
  for (const [path, body] of [
    ["/api/jobs", { kind: "unban", userIds: ["x"], reason: "r" }],
    ["/api/sessions/revoke", { everyone: true, reason: "r" }],
  ] as const) {
    const reply = await ada.call("POST", path, body);
    expect(await reply.json()).toMatchObject({ status: 403, code: "reauthentication_required" });
  }
});

describe("stopping a job", () => {
  it("leaves what is done and does nothing further", async () => {
    const ids = await crowd(`stop${n}-`, 3_000);
    const id = await start({ kind: "ban", userIds: ids });
    await runOnce();
    const before = (await jobOf(id)).job;
    expect(before.status).toBe("running");
    const reply = await ada.call("DELETE", `/api/jobs/${id}`, { reason: "enough" });
    expect(await reply.json()).toEqual({ cancelled: 1 });
    const stopped = (await jobOf(id)).job;
    expect(stopped.status).toBe("cancelled");
    expect(await runAll()).toBe(1);
    const { succeeded } = (await jobOf(id)).job;
    expect(succeeded).toBe(stopped.succeeded);
    expect(succeeded).toBeLessThan(3_000);
    expect((await counts()).banUser).toBe(succeeded);
    expect((await counts()).cancelJob).toBe(1);
    expect(await (await ada.call("DELETE", `/api/jobs/${id}`)).json()).toEqual({ cancelled: 0 });
    const [last] = await rows<{ target: string }>(
      "SELECT target FROM rollcall_job_items WHERE job = ? AND result IS NULL LIMIT 1",
      Number(id),
    );
    expect(last).toBeDefined();
  });

  it("is for whoever began it, and for others with jobs:manage", async () => {
    const sam = await signedIn("support", "Sam");
    const id = await start({ kind: "unban", userIds: ["x"] });
    expect((await sam.call("DELETE", `/api/jobs/${id}`)).status).toBe(403);
    expect((await sam.call("GET", `/api/jobs/${id}`)).status).toBe(200);
  });
});

it("lists jobs, the newest first, page by page", async () => {
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1) ids.unshift(await start({ kind: "unban", userIds: ["x"] }));
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
