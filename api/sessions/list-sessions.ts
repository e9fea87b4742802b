import type { SessionPage, SessionQuery } from "../../shared/schemas/session.ts";
import type { Call } from "../http/call.ts";
import { invalidField } from "../http/errors.ts";
import { type IpRange, inRange, parseIpRange } from "../http/ip.ts";
import { uidOf } from "../http/lookup.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { allSessions, liveSessions, type SessionRow, sessionsFrom, sessionsOfUser } from "./sql.ts";
import { sessionsOnWire } from "./wire.ts";

/** Sessions that a page with filters may look at. */
const BUDGET = 600;
const CHUNK = 150;
/** Events from a block of addresses that are looked through before giving up on the block's index. */
const FROM_BLOCK = 200;

/** An end that is not written as ISO UTC cannot be read by the engine either: such a session is over. */
const ISO_UTC = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function fits(
  row: SessionRow,
  { state, provider }: SessionQuery,
  range: IpRange | null,
  now: number,
): boolean {
  const expires = ISO_UTC.test(row.expires ?? "") ? Date.parse(row.expires ?? "") : Number.NaN;
  const isLive = row.ended === null && expires > now;
  return (
    (state === "all" || (state === "active") === isLive) &&
    (provider === undefined || row.provider === provider) &&
    (range === null || inRange(row.ip, range))
  );
}

/** A page of sessions, the latest first. With filters it may come back short of its limit, with a cursor to go on. */
export async function listSessions(call: Call, query: SessionQuery): Promise<SessionPage> {
  const { database } = call;
  const { limit, cursor, state, userId, provider, ip } = query;
  const cursors = cursorsOf("sessions", { state, userId, provider, ip }, ["number"]);
  const start = Number(cursors.read(cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const range = ip === undefined ? null : parseIpRange(ip);
  if (ip !== undefined && range === null) throw invalidField("ip", "must be an address or a CIDR block");
  const uid = userId === undefined ? undefined : await uidOf(database, userId);
  if (uid === null) return { items: [], nextCursor: null };

  const fromBlock = range !== null && uid === undefined ? await sessionsOfBlock(call, range) : null;
  const now = Date.now();
  const filtered = uid !== undefined || state === "ended" || provider !== undefined || range !== null;
  const { rows, last } = await scan<SessionRow>({
    limit,
    chunk: filtered ? CHUNK : undefined,
    budget: BUDGET,
    wanted: (row) => fits(row, query, range, now),
    fetch: async (after, count) => {
      const before = after?.sid ?? start;
      if (uid !== undefined) return database.all(sessionsOfUser(uid, before, count));
      if (fromBlock !== null) return fromBlock.filter((row) => row.sid < before).slice(0, count);
      return database.all(state === "active" ? liveSessions(before, count) : allSessions(before, count));
    },
  });
  return {
    items: await sessionsOnWire(call, rows),
    nextCursor: last ? cursors.write([last.sid]) : null,
  };
}

/** The sessions begun from a block of addresses, the latest first; null where there is too much of it to look through. */
async function sessionsOfBlock({ database }: Call, range: IpRange): Promise<SessionRow[] | null> {
  const rows = await database.all<SessionRow | { [Column in keyof SessionRow]: null }>(
    sessionsFrom(range, FROM_BLOCK + 1),
  );
  if (rows.length > FROM_BLOCK) return null;
  const sessions = rows.filter((row): row is SessionRow => row.sid !== null);
  return [...new Map(sessions.map((row) => [row.sid, row])).values()].sort((a, b) => b.sid - a.sid);
}
