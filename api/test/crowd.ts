import { env } from "cloudflare:workers";
import { createApp } from "../app.ts";
import { readConfig } from "../config.ts";
import { openDatabase } from "../db/database.ts";
import { jobKinds } from "../job-kinds.ts";
import { advanceJobs } from "../jobs/advance-jobs.ts";
import { type Caller, ORIGIN } from "./operator.ts";
import { rows } from "./trail.ts";

const NUMBERS =
  "WITH RECURSIVE n (i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < CAST(?2 AS INTEGER))";
const STATEMENT = 10_000;

async function inParts(from: number, to: number, text: string): Promise<void> {
  for (let i = from; i < to; i += STATEMENT)
    await env.DB.prepare(`${NUMBERS} ${text}`)
      .bind(i, Math.min(to, i + STATEMENT))
      .run();
}

/** Users `<prefix>0`, `<prefix>1`, … as an app would write them, each with as many sessions; the triggers do the rest. */
export async function crowd(prefix: string, users: number, sessions = 0): Promise<string[]> {
  await inParts(
    0,
    users,
    `INSERT INTO users (id, name, email) SELECT '${prefix}' || i, 'Person ' || i, '${prefix}' || i || '@example.com' FROM n`,
  );
  const whose = `'${prefix}' || (i / ${Math.max(1, sessions)})`;
  if (sessions > 0) await sessionsOf(whose, `${prefix}-s`, users * sessions);
  return Array.from({ length: users }, (_, i) => `${prefix}${i}`);
}

/** Sessions for a user, given as an SQL expression that may use `i`. */
export async function sessionsOf(whose: string, prefix: string, count: number): Promise<void> {
  await inParts(
    0,
    count,
    `INSERT INTO sessions (id, sessionToken, userId, expires) SELECT '${prefix}' || i, '${prefix}' || i, ${whose}, '2999-01-01T00:00:00.000Z' FROM n`,
  );
}

/**
 * One run of the jobs, as the scheduled handler makes it, over a binding that a test may have spoilt; returns how many
 * queries it took.
 */
export async function runOnce(d1: D1Database = env.DB): Promise<number> {
  const database = openDatabase(d1);
  await advanceJobs(database, readConfig(env), jobKinds);
  return database.meter.queries;
}

/** Frees every lease, as time would. */
export async function endLeases(): Promise<void> {
  await env.DB.prepare("UPDATE rollcall_jobs SET lease_until = 0 WHERE finished IS NULL").run();
}

/** Runs the jobs until none is left open; returns how many runs that took. */
export async function runAll(): Promise<number> {
  for (let runs = 1; runs < 200; runs += 1) {
    await endLeases();
    await runOnce();
    const open = await rows("SELECT id FROM rollcall_jobs WHERE finished IS NULL");
    if (open.length === 0) return runs;
  }
  throw new Error("the jobs do not come to an end");
}

/** A binding that fails at its nth batch: before D1 has seen it, or when it is committed and the answer is lost. */
export function failingAt(n: number, when: "before" | "after"): D1Database {
  let batches = 0;
  return {
    prepare: (text: string) => env.DB.prepare(text),
    async batch(statements: D1PreparedStatement[]) {
      batches += 1;
      if (batches === n && when === "before") throw new Error("D1_ERROR: Network connection lost.");
      const results = await env.DB.batch(statements);
      if (batches === n) throw new Error("D1_ERROR: Network connection lost.");
      return results;
    },
  } as unknown as D1Database;
}

/** A request through the whole app after which no job is begun, so that a test can say when each run is. */
export async function askQuietly(
  { token }: Caller,
  path: string,
  body: BodyInit,
  type = "application/json",
): Promise<Response> {
  const request = new Request(`${ORIGIN}${path}`, {
    method: "POST",
    body,
    headers: {
      Cookie: `authjs.session-token=${token}`,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": type,
    },
  });
  const asleep = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} };
  return createApp(async () => undefined).fetch(request, env, asleep as unknown as ExecutionContext);
}
