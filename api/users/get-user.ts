import type { UserDetail } from "../../shared/schemas/user.ts";
import { type Call, notFound } from "../http/call.ts";
import { entityTag } from "../http/precondition.ts";
import { isoTime } from "../wire/time.ts";
import { type DetailRow, userDetail } from "./sql.ts";
import { userOnWire } from "./wire.ts";

/** One user with the ban in force; the reply's `ETag` stands for him as he is. Only sessions that can still be used are counted. */
export async function getUser({ database, replyHeaders }: Call, userId: string): Promise<UserDetail> {
  const user = await database.first<DetailRow>(userDetail(userId, Date.now()));
  if (!user) throw notFound("The user");
  replyHeaders.set("ETag", await entityTag(user.state));
  return {
    ...userOnWire({ ...user, sessions: user.sessions - user.overdue }),
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
