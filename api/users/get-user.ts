import type { UserDetail } from "../../shared/schemas/user.ts";
import { type Call, notFound } from "../http/call.ts";
import { entityTag } from "../http/precondition.ts";
import { isoTime } from "../wire/time.ts";
import { type DetailRow, liveSessions, userDetail } from "./sql.ts";
import { userOnWire } from "./wire.ts";

/** One user with the ban in force; the reply's `ETag` stands for him as he is. His sessions are counted at this moment. */
export async function getUser({ database, replyHeaders }: Call, userId: string): Promise<UserDetail> {
  const [[user], [live]] = await database.read<[DetailRow[], { count: number }[]]>(
    userDetail(userId),
    liveSessions(userId, new Date().toISOString()),
  );
  if (!user) throw notFound("The user");
  replyHeaders.set("ETag", await entityTag(user.state));
  return {
    ...userOnWire(user),
    sessionCount: live?.count ?? 0,
    ban:
      user.ban_since === null
        ? null
        : {
            since: new Date(user.ban_since).toISOString(),
            until: isoTime(user.ban_until),
            reason: user.ban_reason,
          },
    metadata: user.metadata === null ? {} : (JSON.parse(user.metadata) as Record<string, unknown>),
  };
}
