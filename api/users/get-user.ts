import { detail } from "../../shared/details.ts";
import type { UserDetail } from "../../shared/schemas/user.ts";
import type { Database } from "../db/database.ts";
import { type Call, notFound } from "../http/call.ts";
import { ApiError } from "../http/errors.ts";
import { entityTag } from "../http/precondition.ts";
import { isoTime } from "../wire/time.ts";
import { survivorOf } from "./merge-sql.ts";
import { type DetailRow, userDetail } from "./sql.ts";
import { userOnWire } from "./wire.ts";

/** The error for a user who is not there: it says into whom he was merged, if he was. Three rows read at most. */
async function goneUser(database: Database, userId: string): Promise<ApiError> {
  const survivor = await database.first<{ user_id: string }>(survivorOf(userId));
  if (survivor === null) return notFound("userAbsent");
  const merged = new ApiError("not_found", detail("userMerged", survivor.user_id));
  merged.more = { mergedInto: survivor.user_id };
  return merged;
}

/** One user with the ban in force; the reply's `ETag` stands for him as he is. Only sessions that can still be used are counted. */
export async function getUser({ database, replyHeaders }: Call, userId: string): Promise<UserDetail> {
  const user = await database.first<DetailRow>(userDetail(userId, Date.now()));
  if (!user) throw await goneUser(database, userId);
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
