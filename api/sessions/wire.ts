import { SESSION_ENDS } from "../../shared/event-types.ts";
import type { Session } from "../../shared/schemas/session.ts";
import type { Call } from "../http/call.ts";
import { formatIp } from "../http/ip.ts";
import { lookUp } from "../http/lookup.ts";
import { foreignTime, isoTime } from "../http/time.ts";
import { type SessionRow, type SessionUserRow, usersOfSessions } from "./sql.ts";

const PARAMETERS = 90;

/** Sessions as the contract has them, with their users. Reads a row for each distinct user and user agent. */
export async function sessionsOnWire(
  { database, actor }: Call,
  rows: readonly SessionRow[],
): Promise<Session[]> {
  const uids = [...new Set(rows.map((row) => row.uid))];
  const statements = [];
  for (let i = 0; i < uids.length; i += PARAMETERS)
    statements.push(usersOfSessions(uids.slice(i, i + PARAMETERS)));
  const found = (await database.read<SessionUserRow[][]>(...statements)).flat();
  const users = new Map(found.map((user) => [user.uid, user]));
  const names = await lookUp(database, {
    uids: uids.filter((uid) => !users.has(uid)),
    userAgents: rows.map((row) => row.user_agent),
  });
  return rows.map((row) => {
    const user = users.get(row.uid);
    const userId = user?.user_id ?? names.users.get(row.uid) ?? "";
    return {
      id: String(row.sid),
      userId,
      user: { id: userId, name: user?.name ?? null, email: user?.email ?? null, image: user?.image ?? null },
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
