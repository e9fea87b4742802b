import type { Session } from "../../shared/schemas/session.ts";
import { type Call, notFound } from "../http/call.ts";
import { type SessionRow, sessionById } from "./sql.ts";
import { sessionsOnWire } from "./wire.ts";

/** One session, alive or ended; 404 where it never was. At most four rows read. */
export async function getSession(call: Call, sessionId: string): Promise<Session> {
  const row = await call.database.first<SessionRow>(sessionById(Number(sessionId)));
  const [session] = row ? await sessionsOnWire(call, [row]) : [];
  if (!session) throw notFound("sessionAbsent");
  return session;
}
