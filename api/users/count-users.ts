import type { UserCount, UserCountQuery } from "../../shared/schemas/user.ts";
import { sql } from "../db/sql.ts";
import type { Call } from "../http/call.ts";
import { countAtOnce } from "./count-at-once.ts";
import { usersInAll } from "./sql.ts";

const NOBODY = { all: 0, banned: 0 };

/** How many users a list would have. All, the banned and the others are known; otherwise as far as one request may look. */
export async function countUsers({ database }: Call, query: UserCountQuery): Promise<UserCount> {
  const { status, ...rest } = query;
  if (Object.values(rest).some((condition) => condition !== undefined)) {
    const { users, complete } = await countAtOnce(database, query, sql`FALSE`);
    return { users, complete };
  }
  const { all, banned } = (await database.first<{ all: number; banned: number }>(usersInAll())) ?? NOBODY;
  const users = { banned, active: all - banned };
  return { users: status === undefined ? all : users[status], complete: true };
}
