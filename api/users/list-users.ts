import type { UserPage, UserQuery } from "../../shared/schemas/user.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { indexWords } from "./index-words.ts";
import {
  type ListedRow,
  type UserRow,
  userById,
  usersByAge,
  usersByProvider,
  usersByRole,
  usersByStatus,
  usersByWord,
} from "./sql.ts";
import { userOnWire } from "./wire.ts";
import { hasTerms, termsOf } from "./words.ts";

/** Rows of an index that a page with several filters may look at, each at a cost of one or two rows read. */
const BUDGET = 500;
const CHUNK = 125;
/** Changed users that a search indexes before it looks. */
const CATCH_UP = 200;

type Filters = Pick<UserQuery, "status" | "provider" | "role">;

function isUser(row: ListedRow | UserRow): row is ListedRow & UserRow {
  return row.uid !== null;
}

function fits(row: UserRow, { status, provider, role }: Filters): boolean {
  return (
    (status === undefined || row.status === (status === "banned" ? 1 : 0)) &&
    (provider === undefined || row.providers.includes(`,${provider},`)) &&
    (role === undefined || row.role === role)
  );
}

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
  const { rows, last } = await scan<ListedRow>({
    limit,
    chunk: filtered ? CHUNK : limit + 1,
    budget: Math.max(BUDGET, limit + 1),
    wanted: (row) => isUser(row) && fits(row, { status, provider, role }),
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

async function searchUsers({ database }: Call, query: UserQuery, text: string): Promise<UserPage> {
  const { limit, cursor, status, provider, role } = query;
  const cursors = cursorsOf("search", { text, status, provider, role }, ["string", "number"]);
  const position = cursors.read(cursor);
  await indexWords(database, CATCH_UP);

  const exact = await database.first<UserRow>(userById(text));
  const first = exact && position === null && fits(exact, query) ? [exact] : [];
  const [term, ...further] = termsOf(text);
  if (term === undefined) return { items: first.map(userOnWire), nextCursor: null };
  if (first.length === limit) return { items: first.map(userOnWire), nextCursor: cursors.write(["", 0]) };

  const start = { word: String(position?.[0] ?? ""), uid: Number(position?.[1] ?? 0) };
  const filtered = further.length > 0 || status !== undefined || provider !== undefined || role !== undefined;
  const { rows, last } = await scan<ListedRow>({
    limit: limit - first.length,
    chunk: filtered ? CHUNK : limit + 1,
    budget: Math.max(BUDGET, limit + 1),
    wanted: (row) => isUser(row) && row.uid !== exact?.uid && fits(row, query) && hasTerms(row, further),
    fetch: (after, count) =>
      database.all(usersByWord(term, after ? { word: after.word, uid: after.at } : start, count)),
  });
  const next = last ? cursors.write([last.word, last.at]) : null;
  return { items: [...first, ...rows.filter(isUser)].map(userOnWire), nextCursor: next };
}
