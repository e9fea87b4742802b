import type { ApiKeyPage, ApiKeyQuery } from "../../shared/schemas/key.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { type KeyRow, keysByAge } from "./sql.ts";
import { isCurrent, keyOnWire } from "./wire.ts";

/** Keys that a page may look at; three rows each. */
const BUDGET = 300;

/** A page of everyone's keys, the newest first. Where many have ended it may come back short, with a cursor to go on. */
export async function listKeys({ database, config }: Call, query: ApiKeyQuery): Promise<ApiKeyPage> {
  const { limit, cursor, state } = query;
  const cursors = cursorsOf("keys", { state }, ["number"]);
  const start = Number(cursors.read(cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const now = Date.now();
  const { rows, last } = await scan<KeyRow>({
    limit,
    chunk: limit + 1,
    budget: BUDGET,
    wanted: (row) => state === "all" || isCurrent(row, now),
    fetch: (after, count) => database.all(keysByAge(after?.kid ?? start, count)),
  });
  return {
    items: rows.map((row) => keyOnWire(row, config, now)),
    nextCursor: last ? cursors.write([last.kid]) : null,
  };
}
