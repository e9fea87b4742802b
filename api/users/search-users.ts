import type { UserPage, UserQuery } from "../../shared/schemas/user.ts";
import type { Database } from "../db/database.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, type Position, scan } from "../http/page.ts";
import { indexWords } from "./index-words.ts";
import { BUDGET, CHUNK, fits, isUser } from "./page.ts";
import { countWords, type ListedRow, type UserRow, userById, usersByWord, wordAfter } from "./sql.ts";
import { userOnWire } from "./wire.ts";
import { hasTerms, type Term, termsOf } from "./words.ts";

/** Changed users that a search indexes before it looks: some twenty rows read for each, and no request reads more than 1,100. */
const CATCH_UP = 40;
/** How far the users of a term are counted, and of how many terms, to find the rarest. */
const PROBE = 100;
const PROBED_TERMS = 3;

/** Where a search goes on: the term whose words it follows, and the last word and user. */
interface Place {
  lead: number;
  word: string;
  uid: number;
}

function placeOf(position: Position | null): Place | null {
  return position && { lead: Number(position[0]), word: String(position[1]), uid: Number(position[2]) };
}

/**
 * Users who have a word that begins with each term of the query, in the order of the rarest term's words; first of all the
 * one whose id the query is. No page looks at many more words than it has users, so it may come back short of its limit with a
 * cursor to go on: with several terms, with filters, and by a few where somebody has several words that begin so.
 */
export async function searchUsers({ database }: Call, query: UserQuery, text: string): Promise<UserPage> {
  const { limit, cursor, status, provider, role } = query;
  const cursors = cursorsOf("search", { text, status, provider, role }, ["number", "string", "number"]);
  const place = placeOf(cursors.read(cursor));
  await indexWords(database, CATCH_UP);

  const exact = await database.first<UserRow>(userById(text));
  const first = exact && place === null && fits(exact, query) ? [exact] : [];
  const terms = termsOf(text);
  const lead = place?.lead ?? (await rarest(database, terms));
  const term = terms[lead];
  if (term === undefined) return { items: first.map(userOnWire), nextCursor: null };
  if (first.length === limit) {
    return { items: first.map(userOnWire), nextCursor: cursors.write([lead, "", 0]) };
  }

  const filtered = terms.length > 1 || status !== undefined || provider !== undefined || role !== undefined;
  const wanted = limit - first.length;
  const { rows, last } = await scan<ListedRow>({
    limit: wanted,
    chunk: filtered ? CHUNK : undefined,
    budget: filtered ? (terms.length > 1 ? BUDGET - PROBE * 2 : BUDGET) : wanted,
    wanted: (row) => isUser(row) && row.uid !== exact?.uid && fits(row, query) && hasTerms(row, terms),
    fetch: (after, count) =>
      database.all(
        usersByWord(
          term,
          after ? { word: after.word, uid: after.at } : place?.word ? place : { word: term.from, uid: 0 },
          count,
        ),
      ),
  });
  // without filters all words are wanted and a look at the index alone tells whether there are more
  const more =
    last !== null && (filtered || (await database.first(wordAfter(term, last.word, last.at))) !== null);
  return {
    items: [...first, ...rows.filter(isUser)].map(userOnWire),
    nextCursor: more ? cursors.write([lead, last.word, last.at]) : null,
  };
}

/** Which of the terms has the fewest users, as far as that can be told for a few rows. */
async function rarest(database: Database, terms: readonly Term[]): Promise<number> {
  if (terms.length < 2) return 0;
  const probed = terms.slice(0, PROBED_TERMS).map((term) => countWords(term, PROBE));
  const counts = (await database.read<{ count: number }[][]>(...probed)).map(([row]) => row?.count ?? 0);
  return counts.indexOf(Math.min(...counts));
}
