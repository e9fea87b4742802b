// Bans the users whose ids stand in a file, one a line: node ban-list.ts ids.txt "Card testing ring"
// Needs a key with jobs:manage, jobs:read and users:ban.
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { bodyOf, rollcall } from "rollcall/client";

const { ROLLCALL_URL = "http://localhost:8787", ROLLCALL_KEY = "" } = process.env;
const [file = "ids.txt", reason = "Banned by a script"] = process.argv.slice(2);
const api = rollcall(ROLLCALL_URL, ROLLCALL_KEY);

const userIds = (await readFile(file, "utf8")).split(/\r?\n/).filter((line) => line !== "");
const request = { kind: "ban" as const, userIds, reason };

const { users, left } = await bodyOf(api.jobs.$post({ json: { ...request, dryRun: true } }));
console.log(`${users} ids, ${left} of them will be left alone`);

// Should this be cut off, the same key again begins no second job.
const headers = { "Idempotency-Key": crypto.randomUUID() };
const { job } = await bodyOf(api.jobs.$post({ json: request }, { headers }));
if (!job) throw new Error("No job was begun.");

const param = { jobId: job.id };
for (let now = job; now.finishedAt === null; await pause(500)) {
  now = (await bodyOf(api.jobs[":jobId"].$get({ param, query: {} }))).job;
}

for (let cursor: string | null | undefined; cursor !== null; ) {
  const page = await bodyOf(api.jobs[":jobId"].$get({ param, query: { limit: 200, cursor } }));
  for (const { userId, result } of page.items) console.log(`${userId} ${result}`);
  cursor = page.nextCursor;
}
