import type { UserDetail } from "../../shared/schemas/user.ts";
import { type Call, notFound } from "../http/call.ts";
import { isoTime } from "../http/time.ts";
import { type BanRow, banOf, liveSessions, type UserRow, userById } from "./sql.ts";
import { userOnWire } from "./wire.ts";

/** One user with the ban in force. His sessions are counted as they are at this moment. */
export async function getUser({ database }: Call, userId: string): Promise<UserDetail> {
  const [[user], [ban], [live]] = await database.read<[UserRow[], BanRow[], { count: number }[]]>(
    userById(userId),
    banOf(userId),
    liveSessions(userId, new Date().toISOString()),
  );
  if (!user) throw notFound("The user");
  return {
    ...userOnWire(user),
    sessionCount: live?.count ?? 0,
    ban: ban
      ? { since: new Date(ban.since).toISOString(), until: isoTime(ban.until), reason: ban.reason }
      : null,
  };
}
