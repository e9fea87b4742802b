import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import { type IndexedWord, wordsOf } from "./words.ts";

/** Users a batch, and characters of their words: D1 takes 2 MB a parameter, and a character may have four bytes. */
const USERS_A_BATCH = 1_000;
const CHARACTERS_A_BATCH = 400_000;

interface Unindexed {
  uid: number;
  email: string | null;
  name: string | null;
  version: string;
}

interface Indexed extends Unindexed {
  words: readonly IndexedWord[];
}

/**
 * Indexes the words of up to `limit` users whose name or e-mail has changed, and returns how many it did. A user who
 * changes meanwhile is left for the next time: his words are written only while he is as he was read.
 */
export async function indexWords(database: Database, limit: number): Promise<number> {
  let indexed = 0;
  while (indexed < limit) {
    const wanted = Math.min(USERS_A_BATCH, limit - indexed);
    const users = await database.all<Unindexed>(
      sql`SELECT uid, email, name, hex(coalesce(email, '')) || '.' || hex(coalesce(name, '')) AS version
        FROM rollcall_users WHERE unindexed = 1 ORDER BY uid LIMIT ${wanted}`,
    );
    if (users.length === 0) break;
    const batch = withinBatch(users);
    await writeWords(database, batch);
    indexed += batch.length;
    if (batch.length === users.length && users.length < wanted) break;
  }
  return indexed;
}

/** The first of the users, with their words, that one batch can take: at least one. */
function withinBatch(users: readonly Unindexed[]): Indexed[] {
  const batch: Indexed[] = [];
  let characters = 0;
  for (const user of users) {
    const words = wordsOf(user);
    characters += words.reduce((sum, { word }) => sum + word.length, 0);
    if (batch.length > 0 && characters > CHARACTERS_A_BATCH) break;
    batch.push({ ...user, words });
  }
  return batch;
}

/** Within the batch, `unindexed` is 2 for those who are still as they were read. */
async function writeWords(database: Database, users: readonly Indexed[]): Promise<void> {
  const versions = JSON.stringify(users.map(({ uid, version }) => [uid, version]));
  const words = JSON.stringify(
    users.flatMap((user) => user.words.map(({ word, shared }) => [user.uid, word, shared])),
  );
  await database.maintain(
    sql`UPDATE rollcall_users SET unindexed = 2 FROM json_each(${versions}) j
      WHERE rollcall_users.uid = j.value->>0 AND unindexed = 1
        AND hex(coalesce(email, '')) || '.' || hex(coalesce(name, '')) = j.value->>1`,
    sql`DELETE FROM rollcall_words WHERE uid IN (SELECT j.value->>0 FROM json_each(${versions}) j
      CROSS JOIN rollcall_users u ON u.uid = j.value->>0 WHERE u.unindexed = 2)`,
    sql`INSERT INTO rollcall_words (uid, word, shared) SELECT u.uid, j.value->>1, j.value->>2 FROM json_each(${words}) j
      CROSS JOIN rollcall_users u ON u.uid = j.value->>0 WHERE u.unindexed = 2`,
    sql`UPDATE rollcall_users SET unindexed = 0 FROM json_each(${versions}) j
      WHERE rollcall_users.uid = j.value->>0 AND unindexed = 2`,
  );
}
