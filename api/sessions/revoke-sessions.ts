import type { Job } from "../../shared/schemas/job.ts";
import type { Revocation, RevokeSessions } from "../../shared/schemas/revocation.ts";
import { sql } from "../db/sql.ts";
import { type Call, contextOf } from "../http/call.ts";
import { createJob } from "../jobs/create-job.ts";
import { countSessionsJob } from "./count-job.ts";
import { readFilter, type SessionConditions } from "./filter.ts";
import { findFew } from "./find-few.ts";
import { meantBy } from "./meant.ts";
import { sessionsJob } from "./revoke-job.ts";
import { endSessions, isAmong, lastSession } from "./revoke-sql.ts";

/**
 * Ends all sessions that a filter means, of users on whom the caller may act: at once, in one transaction, where a few hundred
 * have to be looked at; more by a job. A dry run counts them, exactly, and ends nothing; what is too much to count at once is
 * counted by a job as well. Sessions that begin afterwards stay.
 */
export async function revokeSessions(call: Call, input: RevokeSessions): Promise<Revocation> {
  const { database, actor } = call;
  const { keepCurrent, reason, dryRun, filter = {} } = input;
  const conditions = await readFilter(database, filter, "filter/");
  const spared = keepCurrent ? actor.sid : null;
  const few = await findFew(database, conditions, actor, spared);
  if (few === null) return beginJob(call, input, conditions, spared);
  const preview: Revocation = {
    sessions: few.sids.length,
    users: few.users,
    left: few.left,
    includesCurrent: actor.sid !== null && few.sids.includes(actor.sid),
    revoked: null,
    job: null,
  };
  if (dryRun) return preview;
  if (few.sids.length === 0) return { ...preview, revoked: 0 };
  return endAtOnce(call, few.sids, reason, preview);
}

/** Lets a job do, or count, what is too much for one request. */
async function beginJob(
  call: Call,
  { filter = {}, reason, dryRun }: RevokeSessions,
  conditions: SessionConditions,
  spared: number | null,
): Promise<Revocation> {
  const { database, actor } = call;
  const { sid: last } = (await database.first<{ sid: number }>(lastSession())) ?? { sid: 0 };
  const meant = meantBy(conditions, { spared, last });
  const current = actor.sid === null ? null : await database.first(isAmong(actor.sid, meant));
  const includesCurrent = current !== null;
  return createJob(
    call,
    {
      kind: dryRun ? "countSessions" : "revokeSessions",
      how: dryRun ? countSessionsJob : sessionsJob,
      total: 0,
      reason: dryRun ? null : reason,
      filter: { ...filter, ...(spared === null ? {} : { exceptSessionId: String(spared) }) },
      scanTo: last,
    },
    (job: Job) => ({ sessions: null, users: null, left: null, includesCurrent, revoked: null, job }),
  );
}

async function endAtOnce(
  call: Call,
  sids: readonly number[],
  reason: string,
  preview: Revocation,
): Promise<Revocation> {
  const { count, statement } = endSessions(sids, call.actor);
  const ended = sql`SELECT count(*) FROM rollcall_events WHERE id > (SELECT began FROM rollcall_context) AND type = 'revokeSession'`;
  const [rows] = await call.database.change<[unknown[]]>({
    context: contextOf(call, { reason, sessionEnd: "revokeSession" }),
    events: count,
    statements: [statement],
    reply: {
      status: 200,
      json: sql`SELECT json_set(${JSON.stringify({ ...preview, revoked: 0 })}, '$.revoked', (${ended}))`,
    },
  });
  return { ...preview, revoked: rows.length };
}
