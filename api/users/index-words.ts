import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import { wordsOf } from "./words.ts";

/** Users a batch: their words stay far below D1's limits on a parameter and a transaction. */
const BATCH = 200;

interface Unindexed {
  uid: number;
  email: string | null;
  name: string | null;
  version: string;
}

/**
 * Indexes the words of up to `limit` users whose name or e-mail has changed, and returns how many it did. A user who
 * changes meanwhile is left for the next time: his words are written only while he is as he was read.
 */
export async function indexWords(database: Database, limit: number): Promise<number> {
  let indexed = 0;
  while (indexed < limit) {
    const wanted = Math.min(BATCH, limit - indexed);
    const users = await database.all<Unindexed>(
      sql`SELECT uid, email, name, hex(coalesce(email, '')) || '.' || hex(coalesce(name, '')) AS version
        FROM rollcall_users WHERE unindexed = 1 ORDER BY uid LIMIT ${wanted}`,
    );
    if (users.length > 0) await writeWords(database, users);
    indexed += users.length;
    if (users.length < wanted) break;
  }
  return indexed;
}

/** Within the batch, `unindexed` is 2 for those who are still as they were read. */
async function writeWords(database: Database, users: readonly Unindexed[]): Promise<void> {
  const versions = JSON.stringify(users.map(({ uid, version }) => [uid, version]));
  const words = JSON.stringify(
    users.flatMap((user) => wordsOf(user).map(({ word, shared }) => [user.uid, word, shared])),
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
