import { firstIdAt } from "../../shared/event-id.ts";
import type { SessionPage, SessionQuery } from "../../shared/schemas/session.ts";
import { type Statement, sql } from "../db/sql.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, scan } from "../http/page.ts";
import type { IpRange } from "../wire/ip.ts";
import { isInState, readFilter } from "./filter.ts";
import { allSessions, type ListedSession, liveSessions, sessionsFrom, sessionsOfUser } from "./sql.ts";
import { sessionsOnWire } from "./wire.ts";

/** Sessions that a page with filters may look at. */
const BUDGET = 600;
/** where each takes a look at its device as well */
const BUDGET_BY_DEVICE = 300;
const CHUNK = 150;
/** Events from a block of addresses that are looked through before giving up on the block's index. */
const FROM_BLOCK = 200;
/** How far an id may run ahead of its time where a clock was set back. */
const CLOCK_SLACK_MS = 24 * 3_600_000;

/** A page of sessions, the latest first. With filters it may come back short of its limit, with a cursor to go on. */
export async function listSessions(call: Call, query: SessionQuery): Promise<SessionPage> {
  const { database } = call;
  const { limit, cursor, state, ...filter } = query;
  const cursors = cursorsOf("sessions", { state, ...filter }, ["number"]);
  const { createdBefore } = filter;
  const latest =
    createdBefore === undefined
      ? Number.MAX_SAFE_INTEGER
      : firstIdAt(Date.parse(createdBefore) + CLOCK_SLACK_MS);
  const start = Number(cursors.read(cursor)?.[0] ?? latest);
  const { uid, range, fits, isByDevice, isNarrow, from } = await readFilter(database, filter);
  if (uid === null) return { items: [], nextCursor: null };

  const wanted = sql`(${isInState(state, Date.now())}) AND (${fits})`;
  const fromBlock = range !== null && uid === undefined ? await sessionsOfBlock(call, range, wanted) : null;
  const { rows, last } = await scan<ListedSession>({
    limit,
    chunk: uid !== undefined || state === "ended" || isNarrow ? CHUNK : undefined,
    budget: isByDevice ? BUDGET_BY_DEVICE : BUDGET,
    wanted: (row) => row.fits === 1,
    fetch: async (after, count) => {
      const before = after?.sid ?? start;
      if (uid !== undefined) return database.all(sessionsOfUser(uid, wanted, { from, before, count }));
      if (fromBlock !== null) return fromBlock.filter((row) => row.sid < before).slice(0, count);
      const list = state === "active" ? liveSessions : allSessions;
      return database.all(list(wanted, { from, before, count }));
    },
  });
  return {
    items: await sessionsOnWire(call, rows),
    nextCursor: last ? cursors.write([last.sid]) : null,
  };
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
