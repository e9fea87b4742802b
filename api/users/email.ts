import { detail } from "../../shared/details.ts";
import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import { ApiError } from "../http/errors.ts";
import { foldText } from "./words.ts";

/**
 * Refuses an e-mail that another user has in another case: to the world it is the same mailbox. The same spelling is
 * refused by the database itself, in the moment of the change. Reads the few users whose e-mail folds to the same word.
 */
export async function refuseCaseVariant(
  database: Database,
  email: string,
  uid: number | null,
): Promise<void> {
  const rows = await database.all<{ uid: number; email: string | null }>(
    sql`SELECT u.uid, u.email FROM rollcall_words w CROSS JOIN rollcall_users u ON u.uid = w.uid
      WHERE w.word = ${foldText(email)} LIMIT 100`,
  );
  const isTaken = rows.some((row) => row.uid !== uid && row.email?.toLowerCase() === email);
  if (isTaken) throw new ApiError("email_taken", detail("emailTaken"));
}
