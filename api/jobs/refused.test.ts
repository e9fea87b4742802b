import { beforeEach, describe, expect, it } from "vitest";
import type { KeyScope } from "../../shared/permissions.ts";
import { crowd, runAll, runOnce } from "../test/crowd.ts";
import { Desk } from "../test/desk.ts";
import { makeKey } from "../test/key.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, trailSince, watermark } from "../test/trail.ts";

let ada: Caller;
let desk: Desk;
let n = 0;
beforeEach(async () => {
  await rows("DELETE FROM rollcall_jobs");
  ada = await signedIn("owner", "Ada");
  desk = new Desk(ada);
  n += 1;
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
    const id = await desk.start({ kind: "delete", userIds }, abe);
    await runAll();
    const { job, items } = await desk.jobOf(id);
    expect(items.map(({ result }) => result)).toEqual(["notFound", "self", "outranked", "outranked", "done"]);
    expect(job).toMatchObject({ status: "done", total: 5, succeeded: 1, refused: 4 });
    expect(await desk.counts()).toEqual({ createJob: 1, deleteUser: 1, accessDenied: 1 });
  });

  it("goes by the role that its operator has now, and stops where he may not any more", async () => {
    const abe = await signedIn("admin", "Abe");
    const ids = await crowd(`demoted${n}-`, 2_500);
    const id = await desk.start({ kind: "ban", userIds: ids }, abe);
    await runOnce();
    await rows("UPDATE rollcall_operators SET role = 'support' WHERE user_id = ?", abe.userId);
    await runAll();
    const { job } = await desk.jobOf(id);
    expect(job).toMatchObject({ status: "failed", code: "users:ban" });
    expect(job.succeeded).toBeGreaterThan(0);
    expect(job.succeeded).toBeLessThan(2_500);
    const { grantRole, ...rest } = await desk.counts();
    expect(grantRole).toBe(1);
    expect(rest).toEqual({ createJob: 1, banUser: job.succeeded, accessDenied: 1 });
  });

  it.each([
    ["banned", (id: string) => `INSERT INTO rollcall_bans (user_id, since) VALUES ('${id}', 1)`],
    ["deleted", (id: string) => `DELETE FROM users WHERE id = '${id}'`],
  ])("does nothing for an operator who is %s", async (_, end) => {
    const abe = await signedIn("admin", "Abe");
    const id = await desk.start({ kind: "ban", userIds: await crowd(`gone${n}-`, 2) }, abe);
    await rows(end(abe.userId));
    await runAll();
    expect((await desk.jobOf(id)).job).toMatchObject({ status: "failed", succeeded: 0 });
  });

  it("settles what the database refuses as that one item, and does the others once", async () => {
    const ids = await crowd(`poison${n}-`, 700);
    await rows(
      `CREATE TRIGGER app_keeps_one BEFORE DELETE ON users WHEN OLD.id = 'poison${n}-333' BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    const id = await desk.start({ kind: "delete", userIds: ids });
    await runAll();
    await rows("DROP TRIGGER app_keeps_one");
    expect((await desk.jobOf(id)).job).toMatchObject({ status: "done", succeeded: 699, refused: 1 });
    expect(
      await rows("SELECT position FROM rollcall_job_items WHERE job = ? AND result = 'error'", Number(id)),
    ).toEqual([{ position: 334 }]);
    expect(await desk.counts()).toEqual({ createJob: 1, deleteUser: 699 });
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
    desk.since = await watermark();
    const reply = await key.call("POST", "/api/jobs", { kind: "ban", userIds: ids, reason: "r" });
    expect(reply.status, await reply.clone().text()).toBe(202);
    const { job } = await reply.json<{ job: { id: string; createdBy: object } }>();
    expect(job.createdBy).toEqual({ kind: "apiKey", label: "Nightly" });
    const held = await key.call("POST", "/api/jobs", { kind: "delete", userIds: ids, reason: "r" });
    expect(held.status).toBe(403);
    await ada.call("DELETE", `/api/keys/${key.id}`);
    await runAll();
    const after = (await desk.jobOf(job.id)).job;
    expect(after).toMatchObject({ status: "failed", code: "users:ban" });
    const bans = (await trailSince(desk.since)).filter(({ type }) => type === "banUser");
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
