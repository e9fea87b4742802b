import type { UserFilter } from "../../shared/schemas/job.ts";
import type { Database } from "../db/database.ts";
import type { Statement } from "../db/sql.ts";
import { indexWords } from "./index-words.ts";
import { type CountedUsers, costOfLook, countFew } from "./job-sql.ts";

/** Rows that are read to count, so that a request stays below 1,100 with all else. */
const ROWS = 900;
/** Changed users who are indexed before users are counted by their words, and the rows that each of them costs. */
const CATCH_UP = 10;
const CATCH_UP_COST = 20;

/** What one request has counted. */
export interface Counts {
  users: number;
  left: number;
  /** whether that is all of them: it is not where more would have to be looked at */
  complete: boolean;
}

/** Counts whom a filter means, and how many of them are left alone, as far as one request may look. */
export async function countAtOnce(
  database: Database,
  filter: UserFilter,
  isLeft: Statement,
): Promise<Counts> {
  const isByWords = filter.query !== undefined;
  const indexed = isByWords ? await indexWords(database, CATCH_UP) : 0;
  const rows = isByWords ? ROWS - CATCH_UP * CATCH_UP_COST : ROWS;
  const bound = Math.floor(rows / costOfLook(filter));
  const found = await database.first<CountedUsers>(countFew(filter, isLeft, bound + 1));
  const { looked, users, left } = found ?? { looked: 0, users: 0, left: 0 };
  return { users, left, complete: looked <= bound && indexed < CATCH_UP };
}
