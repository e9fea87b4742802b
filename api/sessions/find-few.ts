import type { Database } from "../db/database.ts";
import { type Statement, sql } from "../db/sql.ts";
import { type FewRow, fewFromBlock, fewLive, fewOfUser } from "./few-sql.ts";
import { isLive, type SessionConditions } from "./filter.ts";
import type { Acting } from "./revoke-sql.ts";

/** Sessions that one request may look at; with the schema check and the rest it stays below 1,100 rows, whatever way it takes. */
const LIVE = 450;
const OF_USER = 225;
/** where the live ones are looked at first, and then those of the block */
const LIVE_FIRST = 180;
const FROM_BLOCK = 150;
/** Where each takes a look at its device as well, so many of them are looked at. */
const BY_DEVICE = 2 / 3;

/** What a filter means, where few enough sessions had to be looked at to know it at once. */
export interface Few {
  sids: number[];
  /** how many users have them */
  users: number;
  /** sessions that stay, since the caller may not act on their users */
  left: number;
}

/**
 * The sessions that a filter means, by the shortest way: those of the user, all that are live, or those from the block of
 * addresses; null where that is too many to look through in one request.
 */
export async function findFew(
  database: Database,
  { uid, range, from, fits, userId, isByDevice }: SessionConditions,
  acting: Acting,
  spared: number | null,
): Promise<Few | null> {
  const wanted = sql`${isLive(Date.now())} AND (${fits}) AND sid IS NOT ${spared}`;
  const look = async (sessions: (count: number) => Statement, most: number) => {
    const bound = isByDevice ? most * BY_DEVICE : most;
    const rows = await database.all<FewRow>(sessions(bound + 1));
    return rows.length > bound ? null : tally(rows);
  };
  if (uid === null) return tally([]);
  if (userId !== undefined) return look((count) => fewOfUser(userId, wanted, acting, count), OF_USER);
  const live = (bound: number) => look((count) => fewLive(from, wanted, acting, count), bound);
  if (range === null) return live(LIVE);
  return (await live(LIVE_FIRST)) ?? look((count) => fewFromBlock(range, wanted, acting, count), FROM_BLOCK);
}

function tally(rows: readonly FewRow[]): Few {
  const found = new Map(rows.filter(({ fits }) => fits === 1).map((row) => [Number(row.sid), row]));
  const meant = [...found].filter(([, { stays }]) => stays === 0);
  return {
    sids: meant.map(([sid]) => sid),
    users: new Set(meant.map(([, { uid }]) => uid)).size,
    left: found.size - meant.length,
  };
}
