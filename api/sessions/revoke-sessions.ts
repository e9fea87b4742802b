import type { Revocation, RevokeSessions } from "../../shared/schemas/revocation.ts";
import type { SessionFilter } from "../../shared/schemas/session.ts";
import { sql } from "../db/sql.ts";
import { type Call, contextOf } from "../http/call.ts";
import { createJob } from "../jobs/create-job.ts";
import { isLive, readFilter } from "./filter.ts";
import { sessionsJob } from "./revoke-job.ts";
import {
  type Acting,
  countMeant,
  endSessions,
  lastSession,
  type Meant,
  meantAfter,
  type SessionCount,
} from "./revoke-sql.ts";

/** More than these are ended by a job. */
const AT_ONCE = 1_000;

/**
 * Ends all sessions that a filter means, of users on whom the caller may act: up to a thousand at once, in one
 * transaction, more by a job. A dry run counts them, exactly, and changes nothing. Sessions that begin afterwards stay.
 */
export async function revokeSessions(call: Call, input: RevokeSessions): Promise<Revocation> {
  const { database, actor } = call;
  const { keepCurrent, reason, dryRun } = input;
  const filter: SessionFilter = input.filter ?? {};
  const { uid, fits } = await readFilter(database, filter, "filter/");
  const last = await database.first<{ sid: number }>(lastSession());
  const nobody = { sessions: 0, users: 0, left: 0, current: 0 };
  const meant: Meant | null =
    uid === null
      ? null
      : {
          uid,
          fits: sql`${isLive(Date.now())} AND (${fits})`,
          spared: keepCurrent ? actor.sid : null,
          last: last?.sid ?? 0,
        };
  const counted =
    (meant && (await database.first<SessionCount>(countMeant(meant, actor, actor.sid)))) ?? nobody;
  const { sessions, users, left } = counted;
  const preview = { sessions, users, left, includesCurrent: counted.current === 1, revoked: null, job: null };
  if (dryRun) return preview;
  if (meant === null || sessions === 0) return { ...preview, revoked: 0 };
  if (sessions <= AT_ONCE) return { ...preview, revoked: await endAtOnce(call, meant, reason) };
  const job = await createJob(call, {
    kind: "revokeSessions",
    how: sessionsJob,
    total: sessions + left,
    reason,
    filter: {
      ...filter,
      ...(keepCurrent && actor.sid !== null ? { exceptSessionId: String(actor.sid) } : {}),
    },
    scanTo: meant.last,
  });
  return { ...preview, job };
}

async function endAtOnce(call: Call, meant: Meant, reason: string): Promise<number> {
  const acting: Acting = call.actor;
  const rows = await call.database.all<{ sid: number }>(meantAfter(0, meant, acting, AT_ONCE));
  const { count, statement } = endSessions(
    rows.map(({ sid }) => sid),
    acting,
  );
  const [ended] = await call.database.change<[unknown[]]>({
    context: contextOf(call, { reason, sessionEnd: "revokeSession" }),
    events: count,
    statements: [statement],
  });
  return ended.length;
}
