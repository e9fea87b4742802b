import { z } from "zod";
import { SESSION_ENDS } from "../../shared/event-types.ts";
import type { Session } from "../../shared/schemas/session.ts";
import { lookUp, textOfEach } from "../directory/lookup.ts";
import type { Call } from "../http/call.ts";
import { formatIp } from "../wire/ip.ts";
import { foreignTime, isoTime } from "../wire/time.ts";
import { type SessionRow, userOfSession } from "./sql.ts";

const SessionUser = z
  .tuple([z.string(), z.string().nullable(), z.string().nullable(), z.string().nullable()])
  .transform(([id, name, email, image]) => ({ id, name, email, image }));

/** Sessions as the contract has them, with their users. Reads a row for each distinct user and user agent. */
export async function sessionsOnWire(
  { database, actor }: Call,
  rows: readonly SessionRow[],
): Promise<Session[]> {
  const uids = rows.map((row) => row.uid);
  const found = await textOfEach(database, uids, userOfSession);
  const users = new Map([...found].map(([uid, json]) => [uid, SessionUser.parse(JSON.parse(json))]));
  const names = await lookUp(database, {
    uids: uids.filter((uid) => !users.has(uid)),
    userAgents: rows.map((row) => row.user_agent),
  });
  return rows.map((row) => {
    const userId = names.users.get(row.uid) ?? "";
    const user = users.get(row.uid) ?? { id: userId, name: null, email: null, image: null };
    return {
      id: String(row.sid),
      userId: user.id,
      user,
      createdAt: isoTime(row.started),
      lastSeenAt: isoTime(row.last_seen),
      expires: foreignTime(row.expires),
      endedAt: isoTime(row.ended),
      endedBy: SESSION_ENDS.find((end) => end === row.why) ?? null,
      provider: row.provider,
      ip: formatIp(row.ip),
      country: row.country,
      userAgent: row.user_agent === null ? null : (names.userAgents.get(row.user_agent) ?? null),
      current: row.sid === actor.sid,
    };
  });
}
