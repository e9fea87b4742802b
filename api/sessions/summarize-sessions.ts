import type { SessionGroup, SessionSummary, SessionSummaryQuery } from "../../shared/schemas/session.ts";
import { lookUp } from "../directory/lookup.ts";
import type { Call } from "../http/call.ts";
import { isoTime } from "../wire/time.ts";
import { findSessions } from "./find-sessions.ts";
import type { ListedSession } from "./sql.ts";

/** Rows that are read in all, so that a request stays below 1,100. */
const ROWS = 1_050;
/** Devices, and countries, that are named. */
const GROUPS = 100;

/** What the sessions of a list have in common: how many they are, with which devices and from which countries. */
export async function summarizeSessions(call: Call, query: SessionSummaryQuery): Promise<SessionSummary> {
  const { rows, last } = await findSessions(call, query, {
    before: undefined,
    limit: Number.POSITIVE_INFINITY,
    rows: ROWS - GROUPS,
  });
  const devices = largest(rows, ({ user_agent }) => user_agent);
  const { userAgents } = await lookUp(call.database, {
    uids: [],
    userAgents: devices.map(([agent]) => agent),
  });
  return {
    ...inSum(rows),
    complete: last === null,
    devices: devices.map(([agent, theirs]) => ({
      userAgent: agent === null ? null : (userAgents.get(agent) ?? null),
      ...inSum(theirs),
    })),
    countries: largest(rows, ({ country }) => country).map(([country, theirs]) => ({
      country,
      ...inSum(theirs),
    })),
  };
}

function inSum(rows: readonly ListedSession[]): SessionGroup {
  return {
    sessions: rows.length,
    users: new Set(rows.map(({ uid }) => uid)).size,
    lastSeenAt: isoTime(rows.reduce<number | null>((last, { last_seen }) => later(last, last_seen), null)),
  };
}

function later(one: number | null, other: number | null): number | null {
  return one === null || (other !== null && other > one) ? other : one;
}

/** The sessions by what `of` says, the largest groups first; of two that are as large the one with the latest session. */
function largest<Key>(
  rows: readonly ListedSession[],
  of: (row: ListedSession) => Key,
): [Key, ListedSession[]][] {
  return [...Map.groupBy(rows, of)].toSorted(([, a], [, b]) => b.length - a.length).slice(0, GROUPS);
}
