import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { runJobs } from "../app.ts";
import { openDatabase } from "../db/database.ts";
import { crowd, runAll } from "../test/crowd.ts";
import { Desk } from "../test/desk.ts";
import { type Caller, signedIn } from "../test/operator.ts";
import { rows, watermark } from "../test/trail.ts";
import { forgetJobs } from "./forget-jobs.ts";

const DAY = 24 * 60 * 60_000;

let ada: Caller;
let desk: Desk;
beforeEach(async () => {
  ada = await signedIn("owner", "Ada");
  desk = new Desk(ada);
});

const left = async (table: string, column: string, id: string) =>
  (await rows(`SELECT 1 FROM ${table} WHERE ${column} = ?`, Number(id))).length;

it("forgets a job thirty days after its end, with its items, and leaves the trail and the others", async () => {
  const ids = await crowd("old", 3);
  const done = await desk.start({ kind: "ban", userIds: ids });
  await runAll();
  const waiting = await desk.start({ kind: "unban", userIds: ids });
  await rows("INSERT INTO rollcall_job_counts (job, part, spared) VALUES (?, 0, 0)", Number(done));
  const mark = await watermark();
  await forgetJobs(openDatabase(env.DB), Date.now() + 29 * DAY);
  expect(await left("rollcall_jobs", "id", done)).toBe(1);
  await forgetJobs(openDatabase(env.DB), Date.now() + 31 * DAY);
  for (const [table, column] of [
    ["rollcall_jobs", "id"],
    ["rollcall_job_items", "job"],
    ["rollcall_job_counts", "job"],
  ] as const)
    expect(await left(table, column, done), table).toBe(0);
  expect((await ada.call("GET", `/api/jobs/${done}`)).status).toBe(404);
  expect(await left("rollcall_jobs", "id", waiting)).toBe(1);
  expect(await left("rollcall_job_items", "job", waiting)).toBe(3);
  expect(await left("rollcall_events", "id", done)).toBe(1);
  expect(await watermark()).toBe(mark);
});

it("takes many items a few at a time, and goes on until the job is gone", async () => {
  const id = await desk.start({ kind: "unban", userIds: Array.from({ length: 6_000 }, (_, i) => `u${i}`) });
  await rows("UPDATE rollcall_jobs SET finished = 1 WHERE id = ?", Number(id));
  const later = Date.now() + 31 * DAY;
  await forgetJobs(openDatabase(env.DB), later);
  expect(await left("rollcall_job_items", "job", id)).toBe(1_000);
  expect(await left("rollcall_jobs", "id", id)).toBe(1);
  await forgetJobs(openDatabase(env.DB), later);
  expect(await left("rollcall_jobs", "id", id)).toBe(0);
});

it("is part of what happens every minute, and costs nothing to speak of where there is nothing to forget", async () => {
  const id = await desk.start({ kind: "unban", userIds: ["x"] });
  await runAll();
  const database = openDatabase(env.DB);
  await forgetJobs(database);
  expect(database.meter.rowsRead).toBeLessThanOrEqual(12);
  expect(database.meter.rowsWritten).toBe(0);
  // as if it had been asked for long ago; its event's id would be as old
  await rows("UPDATE rollcall_jobs SET id = 7, finished = 1 WHERE id = ?", Number(id));
  await rows("UPDATE rollcall_job_items SET job = 7 WHERE job = ?", Number(id));
  await runJobs(env);
  expect(await left("rollcall_jobs", "id", "7")).toBe(0);
});
