import type { UserPage, UserQuery } from "../../shared/schemas/user.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { BUDGET, CHUNK, fits, isUser } from "./page.ts";
import { searchUsers } from "./search-users.ts";
import { type ListedRow, usersByAge, usersByProvider, usersByRole, usersByStatus } from "./sql.ts";
import { userOnWire } from "./wire.ts";

/**
 * A page of users: by the words of a query, otherwise the newest first. One filter is served by its own index; of
 * several, the rarest leads and the others are looked at row by row, so that such a page may come back short of its
 * limit with a cursor to go on.
 */
export async function listUsers(call: Call, query: UserQuery): Promise<UserPage> {
  return query.query === undefined ? listByAge(call, query) : searchUsers(call, query, query.query);
}

async function listByAge(
  { database }: Call,
  { limit, cursor, status, provider, role }: UserQuery,
): Promise<UserPage> {
  const cursors = cursorsOf("users", { status, provider, role }, ["number"]);
  const start = Number(cursors.read(cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const filtered = [status, provider, role].filter((filter) => filter !== undefined).length > 1;
  const seen = new Set<number>();
  const { rows, last } = await scan<ListedRow>({
    limit,
    chunk: filtered ? CHUNK : undefined,
    budget: Math.max(BUDGET, limit + 1),
    wanted: (row) => {
      const again = seen.has(row.at);
      seen.add(row.at);
      return !again && isUser(row) && fits(row, { status, provider, role });
    },
    fetch: (after, count) => {
      const before = after?.at ?? start;
      if (role !== undefined) return database.all(usersByRole(role, before, count));
      if (provider !== undefined) return database.all(usersByProvider(provider, before, count));
      if (status !== undefined)
        return database.all(usersByStatus(status === "banned" ? 1 : 0, before, count));
      return database.all(usersByAge(before, count));
    },
  });
  return {
    items: rows.filter(isUser).map(userOnWire),
    nextCursor: last === null ? null : cursors.write([last.at]),
  };
}
