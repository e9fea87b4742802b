import { type Statement, sql } from "../db/sql.ts";

/** One of the two, and what hangs on him. */
export interface PartnerRow {
  uid: number;
  user_id: string;
  name: string | null;
  email: string | null;
  role: string | null;
  status: number;
  accounts: number;
  sessions: number;
  notes: number;
  metadata: number;
  /** how many have gone into him before */
  taken: number;
}

/** Reads a row for each account, session and note of his; of sessions at most `bound`. */
export function partner(userId: string, bound: number): Statement {
  return sql`SELECT u.uid, u.user_id, u.name, u.email, u.role, u.status,
      (SELECT count(*) FROM accounts WHERE userId = u.user_id) AS accounts,
      (SELECT count(*) FROM (SELECT 1 FROM sessions WHERE userId = u.user_id LIMIT ${bound})) AS sessions,
      (SELECT count(*) FROM rollcall_notes WHERE uid = u.uid) AS notes,
      EXISTS (SELECT 1 FROM rollcall_metadata WHERE uid = u.uid) AS metadata,
      (SELECT count(*) FROM rollcall_merges WHERE merged_into = u.uid) AS taken
    FROM rollcall_users u WHERE u.user_id = ${userId}`;
}

interface Pair {
  from: PartnerRow;
  into: PartnerRow;
}

/** A condition: both are there as they were judged, neither banned nor an operator. */
function mayStill({ from, into }: Pair): Statement {
  const one = ({ uid, user_id }: PartnerRow) =>
    sql`EXISTS (SELECT 1 FROM rollcall_users r CROSS JOIN users u WHERE r.uid = ${uid} AND r.user_id = ${user_id} AND r.status = 0 AND r.role IS NULL AND u.id = r.user_id)`;
  const taken = ({ uid, taken }: PartnerRow) =>
    sql`(SELECT count(*) FROM rollcall_merges WHERE merged_into = ${uid}) = ${taken}`;
  return sql`${one(from)} AND ${one(into)} AND ${taken(from)} AND ${taken(into)}`;
}

/**
 * How many events a merge leaves: `mergeUsers` and `deleteUser`, two for an account that changes hands, one for a session, one
 * for metadata that goes over.
 */
export function mergeEvents(pair: Pair): Statement {
  const { from, into } = pair;
  return sql`SELECT iif(${mayStill(pair)}, 2 + 2 * (SELECT count(*) FROM accounts WHERE userId = ${from.user_id})
      + (SELECT count(*) FROM sessions WHERE userId = ${from.user_id})
      + (EXISTS (SELECT 1 FROM rollcall_metadata WHERE uid = ${from.uid}) AND NOT EXISTS (SELECT 1 FROM rollcall_metadata WHERE uid = ${into.uid})), 0)`;
}

/** The merge; the first statement returns a row where it is made, and the others do nothing where it is not. */
export function mergeStatements(pair: Pair): Statement[] {
  const { from, into } = pair;
  const isMade = sql`EXISTS (SELECT 1 FROM rollcall_merges WHERE uid = ${from.uid} AND merged_into = ${into.uid})`;
  return [
    sql`INSERT INTO rollcall_merges (uid, merged_into) SELECT ${from.uid}, ${into.uid} WHERE ${mayStill(pair)} RETURNING uid`,
    sql`UPDATE rollcall_merges SET merged_into = ${into.uid} WHERE merged_into = ${from.uid} AND ${isMade}`,
    sql`UPDATE accounts SET userId = ${into.user_id} WHERE userId = ${from.user_id} AND ${isMade}`,
    sql`UPDATE sessions SET userId = ${into.user_id} WHERE userId = ${from.user_id} AND ${isMade}`,
    sql`UPDATE rollcall_notes SET uid = ${into.uid} WHERE uid = ${from.uid} AND ${isMade}`,
    sql`INSERT INTO rollcall_metadata (uid, json) SELECT ${into.uid}, json FROM rollcall_metadata WHERE uid = ${from.uid} AND ${isMade} ON CONFLICT DO NOTHING`,
    sql`UPDATE rollcall_users AS i SET last_sign_in = nullif(max(coalesce(i.last_sign_in, 0), coalesce(f.last_sign_in, 0)), 0),
        last_active_day = nullif(max(coalesce(i.last_active_day, 0), coalesce(f.last_active_day, 0)), 0)
      FROM rollcall_users f WHERE f.uid = ${from.uid} AND i.uid = ${into.uid} AND ${isMade}`,
    sql`DELETE FROM verification_tokens WHERE identifier = (SELECT email FROM users WHERE id = ${from.user_id}) AND ${isMade}`,
    sql`DELETE FROM users WHERE id = ${from.user_id} AND ${isMade}`,
  ];
}

/** The user into whom one who is gone was merged, at last; three rows read. */
export function survivorOf(userId: string): Statement {
  return sql`SELECT u.user_id FROM rollcall_absent_users a CROSS JOIN rollcall_merges m ON m.uid = a.uid CROSS JOIN rollcall_users u ON u.uid = m.merged_into
    WHERE a.user_id = ${userId} ORDER BY a.uid DESC LIMIT 1`;
}
