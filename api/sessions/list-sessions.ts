import type { SessionPage, SessionQuery } from "../../shared/schemas/session.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf } from "../http/page.ts";
import { findSessions } from "./find-sessions.ts";
import { sessionsOnWire } from "./wire.ts";

/** Rows that are read in all, so that a request stays below 1,100. */
const ROWS = 1_050;
/** Rows that tell of a session what others know: its user and its device. */
const NAMES = 2;

/** A page of sessions, the latest first. With filters it may come back short of its limit, with a cursor to go on. */
export async function listSessions(call: Call, query: SessionQuery): Promise<SessionPage> {
  const { limit, cursor, ...wanted } = query;
  const cursors = cursorsOf("sessions", wanted, ["number"]);
  const start = cursors.read(cursor)?.[0];
  const { rows, last } = await findSessions(call, wanted, {
    before: start === undefined ? undefined : Number(start),
    limit,
    rows: ROWS - limit * NAMES,
  });
  return {
    items: await sessionsOnWire(call, rows),
    nextCursor: last ? cursors.write([last.sid]) : null,
  };
}
