import type { Denial, SessionEnd } from "../../shared/event-types.ts";
import { outranks, type Permission } from "../../shared/permissions.ts";
import { type ItemResult, UserFilter } from "../../shared/schemas/job.ts";
import { eventStatements } from "../db/event.ts";
import { sql } from "../db/sql.ts";
import { roleOf } from "../directory/target.ts";
import { contextOfJob } from "../jobs/commit-step.ts";
import type { JobKind, JobRun, Step } from "../jobs/kind.ts";
import { hasToIndex, standStill } from "./index-first.ts";
import {
  areStill,
  collectStretch,
  countCollected,
  nextStretch,
  nextTargets,
  settle,
  type TargetRow,
} from "./job-sql.ts";
import { banning, deleting, endingSessions, endingSome, type MassChange, unbanning } from "./mass-changes.ts";

/** Users a step, and the sessions that they may have together: so much is done well within a second. */
const USERS_A_STEP = 500;
const SESSIONS_A_STEP = 5_000;
/** Users of a filter that a step collects. */
const COLLECTED_A_STEP = 5_000;

interface Action {
  permission: Permission;
  change(userIds: readonly string[], run: JobRun): MassChange;
  /** whether it may be done to oneself */
  onSelf?: boolean;
  /** whether it ends sessions, and why they end then */
  ends?: Extract<SessionEnd, "banned" | "userDeleted"> | "revokeSession";
  /** whether there is nothing to do to a user */
  isDone?(row: TargetRow): boolean;
}

/** A job that does one thing to many users: first those of a filter are collected, then it is done to some at a time. */
function userJob(action: Action): JobKind {
  return {
    permission: action.permission,
    chunk: USERS_A_STEP,
    async plan(run) {
      return (await collect(run)) ?? act(run, action);
    },
  };
}

export const banJob = userJob({
  permission: "users:ban",
  ends: "banned",
  change: (ids, { job }) => banning(ids, { until: job.until, reason: job.reason }),
});

export const unbanJob = userJob({
  permission: "users:ban",
  isDone: ({ banned }) => banned === 0,
  change: unbanning,
});

export const deleteJob = userJob({ permission: "users:delete", ends: "userDeleted", change: deleting });

export const revokeJob = userJob({
  permission: "sessions:revoke",
  ends: "revokeSession",
  onSelf: true,
  isDone: ({ sessions }) => sessions === 0,
  change: endingSessions,
});

/** The step that makes the next users of a filter items; null where all are. */
async function collect({ database, job }: JobRun): Promise<Step | null> {
  const { scanned, scan_to: to } = job;
  if (scanned === null || to === null || scanned >= to) return null;
  const filter = UserFilter.parse(JSON.parse(job.filter ?? "{}"));
  if (await hasToIndex(database, filter)) return standStill(job);
  const found = await database.first<{ last: number; users: number }>(
    nextStretch({ filter, after: scanned, to }, COLLECTED_A_STEP),
  );
  const isLast = (found?.users ?? 0) < COLLECTED_A_STEP;
  const end = isLast ? to : (found?.last ?? to);
  return {
    position: job.position,
    finished: false,
    scanned: end,
    guard: sql`scanned = ${scanned}`,
    statements: [collectStretch(job.id, { filter, after: scanned, to: end }), countCollected(job.id)],
  };
}

/** The step that settles the next items. */
async function act(run: JobRun, action: Action): Promise<Step> {
  const { database, job } = run;
  const rows = await database.all<TargetRow>(
    nextTargets(job.id, job.position, job.chunk, SESSIONS_A_STEP + 1),
  );
  const first = rows[0];
  if (first === undefined) return { position: job.position, finished: true, statements: [] };
  if (action.ends && first.sessions > SESSIONS_A_STEP && resultOf(first, run, action) === "done")
    return drain(first, run, action);

  const taken = fitting(rows, action);
  const results = taken.map((row) => [row.position, resultOf(row, run, action)] as const);
  const of = (...wanted: ItemResult[]) => taken.filter((_, i) => wanted.includes(results[i]?.[1] ?? "error"));
  const done = of("done");
  const denied = of("self", "outranked");
  const { events, statements } = action.change(
    done.map(({ target }) => target),
    run,
  );
  return {
    position: taken.at(-1)?.position ?? job.position,
    finished: taken.length === rows.length && rows.length < job.chunk,
    succeeded: done.length + of("unchanged").length,
    refused: denied.length + of("notFound").length,
    guard: areStill(taken.filter(({ uid }) => uid !== null)),
    events: done.length === 0 ? Number(denied.length > 0) : sql`(${events}) + ${Number(denied.length > 0)}`,
    statements: [
      ...(done.length === 0 ? [] : statements),
      ...(denied.length === 0
        ? []
        : denial(run, of("outranked").length > 0 ? "outranked" : "self", denied.length)),
      settle(job.id, results),
    ],
    ...endOf(action),
  };
}

function resultOf({ uid, role, ...row }: TargetRow, run: JobRun, action: Action): ItemResult {
  const isSelf = uid === run.job.operator;
  if (uid === null) return "notFound";
  if (isSelf && !action.onSelf) return "self";
  if (!isSelf && !outranks(run.role, roleOf(role))) return "outranked";
  return action.isDone?.({ uid, role, ...row }) ? "unchanged" : "done";
}

/** As many of the rows as have no more sessions together than a step may end; one at least. */
function fitting(rows: readonly TargetRow[], action: Action): readonly TargetRow[] {
  if (!action.ends) return rows;
  let sessions = 0;
  const tooMany = rows.findIndex((row) => {
    sessions += row.sessions;
    return sessions > SESSIONS_A_STEP;
  });
  return tooMany === -1 ? rows : rows.slice(0, Math.max(1, tooMany));
}

/** Somebody with more sessions than a step may end loses those first, and the job stays where it is. */
function drain(row: TargetRow, { job }: JobRun, action: Action): Step {
  const change = endingSome(row.target, SESSIONS_A_STEP);
  return { position: job.position, finished: false, guard: areStill([row]), ...change, ...endOf(action) };
}

function endOf({ ends }: Action): Pick<Step, "context"> {
  if (ends === undefined) return {};
  return {
    context: { sessionEnd: "revokeSession", ...(ends === "revokeSession" ? {} : { sessionCode: ends }) },
  };
}

/** One `accessDenied` for the items of a step on which the operator may not act. */
function denial({ job }: JobRun, code: Denial, refused: number) {
  return eventStatements({
    type: "accessDenied",
    outcome: "failure",
    context: contextOfJob(job),
    uid: job.operator,
    userLabel: job.actor_label,
    code,
    data: { job: String(job.id), kind: job.kind, refused },
  });
}
