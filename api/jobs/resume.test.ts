import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { askQuietly, crowd, endLeases, failingAt, runAll, runOnce, sessionsOf } from "../test/crowd.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, watermark } from "../test/trail.ts";

let ada: Caller;
let since = 0;
let n = 0;
beforeEach(async () => {
  await rows("DELETE FROM rollcall_jobs");
  await rows("DELETE FROM sessions");
  ada = await signedIn("owner", "Ada");
  n += 1;
});

async function begin(path: string, body: object): Promise<number> {
  since = await watermark();
  const reply = await askQuietly(ada, path, JSON.stringify({ reason: "r", ...body }));
  expect(reply.status).toBe(202);
  return Number((await reply.json<{ job: { id: string } }>()).job.id);
}

/** How many events of a type there are, and of how many users and sessions. */
async function written(type: string): Promise<Record<string, number>> {
  const [found] = await rows<Record<string, number>>(
    "SELECT count(*) AS n, count(DISTINCT uid) AS users, count(DISTINCT sid) AS sessions FROM rollcall_events WHERE id > ? AND type = ?",
    since,
    type,
  );
  return found ?? {};
}

/** Runs until all is done, the first run over a database that fails at its nth batch; whether it came to that. */
async function runWithFault(at: number, when: "before" | "after"): Promise<boolean> {
  let failed = false;
  await runOnce(failingAt(at, when)).catch(() => {
    failed = true;
  });
  await runAll();
  return failed;
}

const faults = (["before", "after"] as const).flatMap((when) =>
  Array.from({ length: 14 }, (_, i) => [i + 1, when] as const),
);

describe.each(faults)("when the Worker dies at batch %i, %s it is committed", (at, when) => {
  it("a deletion goes on where it stood: nothing twice, nothing left out", async () => {
    const ids = await crowd(`d${n}-`, 1_200, 1);
    const id = await begin("/api/jobs", { kind: "delete", userIds: ids });
    await runWithFault(at, when);
    expect(await rows("SELECT status, succeeded, refused FROM rollcall_jobs WHERE id = ?", id)).toEqual([
      { status: "done", succeeded: 1_200, refused: 0 },
    ]);
    expect(await written("deleteUser")).toMatchObject({ n: 1_200, users: 1_200 });
    expect(await written("revokeSession")).toMatchObject({ n: 1_200, sessions: 1_200 });
    expect(await rows(`SELECT 1 FROM users WHERE id LIKE 'd${n}-%'`)).toEqual([]);
  });

  it("a ban by a filter collects everyone once and bans him once", async () => {
    await crowd(`f${n}-`, 900);
    await rows(`UPDATE rollcall_users SET providers = ',p${n},' WHERE user_id LIKE 'f${n}-%'`);
    const id = await begin("/api/jobs", { kind: "ban", filter: { provider: `p${n}` } });
    await runWithFault(at, when);
    expect(await rows("SELECT status, total, succeeded FROM rollcall_jobs WHERE id = ?", id)).toEqual([
      { status: "done", total: 900, succeeded: 900 },
    ]);
    expect(await rows("SELECT count(*) AS n FROM rollcall_job_items WHERE job = ?", id)).toEqual([
      { n: 900 },
    ]);
    expect(await written("banUser")).toMatchObject({ n: 900, users: 900 });
  });
});

it("does come to the faults that are planned for", async () => {
  const ids = await crowd(`q${n}-`, 1_200, 1);
  await begin("/api/jobs", { kind: "delete", userIds: ids });
  expect(await runWithFault(4, "after")).toBe(true);
});

it.each([3, 5])("a mass sign-out that dies at batch %i ends every session once", async (at) => {
  await crowd(`s${n}-`, 1);
  await sessionsOf(`'s${n}-0'`, `s${n}-x`, 12_000);
  const id = await begin("/api/sessions/revoke", { everyone: true, keepCurrent: true });
  await runWithFault(at, "after");
  expect(await rows("SELECT status, succeeded FROM rollcall_jobs WHERE id = ?", id)).toEqual([
    { status: "done", succeeded: 12_000 },
  ]);
  expect(await written("revokeSession")).toMatchObject({ n: 12_000, sessions: 12_000 });
});

it("a run that dies keeps its job from others until its lease is over", async () => {
  const id = await begin("/api/jobs", { kind: "ban", userIds: await crowd(`l${n}-`, 50) });
  await runOnce(failingAt(4, "before")).catch(() => null);
  await runOnce();
  expect(await written("banUser")).toMatchObject({ n: 0 });
  await endLeases();
  await runOnce();
  expect(await rows("SELECT status FROM rollcall_jobs WHERE id = ?", id)).toEqual([{ status: "done" }]);
  expect(await written("banUser")).toMatchObject({ n: 50 });
});

it("a run that was taken for dead and wakes up in the middle of its step does nothing twice", async () => {
  const id = await begin("/api/jobs", { kind: "ban", userIds: await crowd(`t${n}-`, 3_000) });
  let isTakenOver = false;
  const slow = {
    prepare: (text: string) => env.DB.prepare(text),
    async batch(statements: D1PreparedStatement[]) {
      if (statements.length > 3 && !isTakenOver) {
        isTakenOver = true;
        await endLeases();
        await runOnce();
      }
      return env.DB.batch(statements);
    },
  } as unknown as D1Database;
  await runOnce(slow);
  expect(isTakenOver).toBe(true);
  await runAll();
  expect(await rows("SELECT status, succeeded FROM rollcall_jobs WHERE id = ?", id)).toEqual([
    { status: "done", succeeded: 3_000 },
  ]);
  expect(await written("banUser")).toMatchObject({ n: 3_000, users: 3_000 });
});

it("an operator who loses his role between the look and the deed does nothing more", async () => {
  const abe = await signedIn("admin", "Abe");
  since = await watermark();
  const body = JSON.stringify({ kind: "ban", userIds: await crowd(`r${n}-`, 20), reason: "r" });
  expect((await askQuietly(abe, "/api/jobs", body)).status).toBe(202);
  let batches = 0;
  const demoting = {
    prepare: (text: string) => env.DB.prepare(text),
    async batch(statements: D1PreparedStatement[]) {
      batches += 1;
      if (statements.length > 3)
        await rows("UPDATE rollcall_operators SET role = 'support' WHERE user_id = ?", abe.userId);
      return env.DB.batch(statements);
    },
  } as unknown as D1Database;
  await runOnce(demoting);
  expect(batches).toBeGreaterThan(3);
  expect(await written("banUser")).toMatchObject({ n: 0 });
  expect(await rows("SELECT status, code FROM rollcall_jobs ORDER BY id DESC LIMIT 1")).toEqual([
    { status: "failed", code: "users:ban" },
  ]);
});
