import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { DatabaseError } from "../db/errors.ts";
import { checkSchema } from "../diary/schema-check.ts";
import { commitStep, failJob, LEASE_MS, settleItem } from "./commit-step.ts";
import type { JobKind, JobKinds, JobRun, Step } from "./kind.ts";
import { roleOfOperator } from "./operator.ts";
import { heldJob, type JobRow, releaseJob, shrinkSteps, takeJob } from "./sql.ts";

/** Queries of one invocation, all told: D1's free plan allows 50. */
const QUERIES_A_RUN = 48;
/** No step takes more: the operator, three looks, a change. */
const QUERIES_A_STEP = 16;

interface Runner {
  database: Database;
  config: Config;
  kinds: JobKinds;
  lease: string;
  /** whether another step fits into this invocation */
  hasTime(): boolean;
  /** notes a batch that failed: D1 counts it, the meter does not */
  wasted(): void;
}

/**
 * Goes on with the jobs that wait, one after another, as far as one invocation may. Each is taken under a lease, so that
 * two runs at once share the jobs and not the work. Where one stands is in the database alone: a run that dies at any
 * statement is followed by another, at the latest when its lease is over.
 */
export async function advanceJobs(
  database: Database,
  config: Config,
  kinds: JobKinds,
  queries = QUERIES_A_RUN,
): Promise<void> {
  if ((await checkSchema(database)).length > 0) return;
  let wasted = 0;
  const runner: Runner = {
    database,
    config,
    kinds,
    lease: crypto.randomUUID(),
    hasTime: () => database.meter.queries + wasted + QUERIES_A_STEP + 2 <= queries,
    wasted: () => {
      wasted += QUERIES_A_STEP;
    },
  };
  while (runner.hasTime()) {
    const now = Date.now();
    const [[job]] = await database.maintain<[JobRow[]]>(takeJob(runner.lease, now, now + LEASE_MS));
    if (!job) return;
    await runJob(runner, job);
  }
}

/** Does steps of one job until it is over, lost or the time is up; then gives it back. */
async function runJob(runner: Runner, taken: JobRow): Promise<void> {
  const { database, lease } = runner;
  let job: JobRow | null = taken;
  while (job !== null && job.finished === null && runner.hasTime()) job = await advance(runner, job);
  if (job !== null && job.finished === null) await database.maintain(releaseJob(job.id, lease, Date.now()));
}

/** One step. Returns the job as it stands then, or null where it is not ours any more. */
async function advance(runner: Runner, job: JobRow): Promise<JobRow | null> {
  const { database, config, lease } = runner;
  const kind = kindOf(runner.kinds, job);
  const role = await roleOfOperator(database, config, job, kind.permission);
  if (role === null) {
    return failJob(database, job, lease, kind.permission).catch((error) => lookAgain(runner, job, error));
  }
  const run: JobRun = { database, job, role };
  const step = await kind.plan(run);
  try {
    return await commitStep(run, lease, step, Math.min(kind.chunk, job.chunk * 2));
  } catch (error) {
    return recover(runner, run, step, error);
  }
}

/**
 * After a step that was undone: planned anew where something had changed meanwhile, tried again in smaller pieces where it
 * was refused, and where the piece is a single item, that item is settled as refused. Where D1 is in trouble, or has
 * another schema than ours, the run ends and a later one goes on.
 */
async function recover(runner: Runner, run: JobRun, step: Step, error: unknown): Promise<JobRow | null> {
  const { database, lease } = runner;
  runner.wasted();
  if (!(error instanceof DatabaseError) || error.kind === "unavailable" || error.kind === "schema")
    throw error;
  if (error.kind === "jobMoved") return lookAgain(runner, run.job, error);
  if (run.job.chunk === 1 && step.position === run.job.position) throw error; // there is no item to settle
  if (run.job.chunk > 1) {
    const [[smaller]] = await database.maintain<[JobRow[]]>(shrinkSteps(run.job.id, lease));
    return smaller ?? null;
  }
  return settleItem(run, lease, step, error.kind === "lastOwner" ? "lastOwner" : "error");
}

/** Where something had changed meanwhile: the job as it stands, if it is still ours. Other errors go on. */
async function lookAgain({ database, lease }: Runner, job: JobRow, error: unknown): Promise<JobRow | null> {
  if (!(error instanceof DatabaseError) || error.kind !== "jobMoved") throw error;
  return database.first<JobRow>(heldJob(job.id, lease));
}

function kindOf(kinds: JobKinds, job: JobRow): JobKind {
  const kind = Object.entries(kinds).find(([name]) => name === job.kind)?.[1];
  if (!kind) throw new Error(`no job is of the kind ${job.kind}`);
  return kind;
}
