import { firstIdAt } from "../../shared/event-id.ts";
import type { SessionFilter, SessionState } from "../../shared/schemas/session.ts";
import { type Statement, sql } from "../db/sql.ts";
import type { Call } from "../http/call.ts";
import { scan } from "../http/page.ts";
import type { IpRange } from "../wire/ip.ts";
import { isInState, readFilter } from "./filter.ts";
import { allSessions, type ListedSession, liveSessions, sessionsFrom, sessionsOfUser } from "./sql.ts";

const CHUNK = 150;
/** Events from a block of addresses that are looked through before giving up on the block's index. */
const FROM_BLOCK = 200;
/** How far an id may run ahead of its time where a clock was set back. */
const CLOCK_SLACK_MS = 24 * 3_600_000;

/** Which sessions are looked for. */
export interface Wanted extends SessionFilter {
  state: SessionState;
}

/** How far one looks. */
export interface Reach {
  /** only sessions with a smaller id; undefined at the beginning */
  before: number | undefined;
  /** so many are enough */
  limit: number;
  /** so many rows are read on the way, at most */
  rows: number;
}

/** The sessions that are wanted, the latest first, and the last one that was looked at where there may be more. */
export async function findSessions(
  call: Call,
  { state, ...filter }: Wanted,
  { before: start, limit, rows }: Reach,
): Promise<{ rows: ListedSession[]; last: ListedSession | null }> {
  const { database } = call;
  const { createdBefore } = filter;
  const latest =
    createdBefore === undefined
      ? Number.MAX_SAFE_INTEGER
      : firstIdAt(Date.parse(createdBefore) + CLOCK_SLACK_MS);
  const { uid, range, fits, isByDevice, isNarrow, from } = await readFilter(database, filter);
  if (uid === null) return { rows: [], last: null };

  const wanted = sql`(${isInState(state, Date.now())}) AND (${fits})`;
  const isOfBlock = range !== null && uid === undefined;
  const fromBlock = isOfBlock ? await sessionsOfBlock(call, range, wanted) : null;
  const costOfLook = isByDevice ? 2 : 1;
  const spent = isOfBlock ? FROM_BLOCK * (1 + costOfLook) : 0;
  return scan<ListedSession>({
    limit,
    chunk: uid !== undefined || state === "ended" || isNarrow ? CHUNK : undefined,
    // What came by the block is there already.
    budget: fromBlock === null ? Math.floor((rows - spent) / costOfLook) : Number.POSITIVE_INFINITY,
    wanted: (row) => row.fits === 1,
    fetch: async (after, count) => {
      const before = after?.sid ?? start ?? latest;
      if (uid !== undefined) return database.all(sessionsOfUser(uid, wanted, { from, before, count }));
      if (fromBlock !== null) return fromBlock.filter((row) => row.sid < before).slice(0, count);
      const list = state === "active" ? liveSessions : allSessions;
      return database.all(list(wanted, { from, before, count }));
    },
  });
}

/** The sessions begun from a block of addresses, the latest first; null where there is too much of it to look through. */
async function sessionsOfBlock(
  { database }: Call,
  range: IpRange,
  wanted: Statement,
): Promise<ListedSession[] | null> {
  const rows = await database.all<ListedSession | { [Column in keyof ListedSession]: null }>(
    sessionsFrom(range, wanted, FROM_BLOCK + 1),
  );
  if (rows.length > FROM_BLOCK) return null;
  const sessions = rows.filter((row): row is ListedSession => row.sid !== null);
  return [...new Map(sessions.map((row) => [row.sid, row])).values()].sort((a, b) => b.sid - a.sid);
}
