import { type Statement, sql } from "../db/sql.ts";

/** An account without its secrets: no column that holds a token is ever selected. */
export interface AccountRow {
  id: unknown;
  provider: unknown;
  type: unknown;
  provider_account_id: unknown;
  scope: unknown;
  expires_at: unknown;
  has_refresh_token: number;
  linked: number | null;
  /** the list's order */
  at_provider: string;
  at_id: string;
}

/** A user's accounts, by provider and id. Two rows read for each. */
export function accountsOf(uid: number, after: { provider: string; id: string }, count: number): Statement {
  return sql`SELECT a.id, a.provider, a.type, a.providerAccountId AS provider_account_id, a.scope, a.expires_at,
      (a.refresh_token IS NOT NULL) AS has_refresh_token, r.linked, r.provider AS at_provider, r.account_id AS at_id
    FROM rollcall_accounts r CROSS JOIN accounts a ON a.id = r.account_id
    WHERE r.uid = ${uid} AND (r.provider, r.account_id) > (${after.provider}, ${after.id})
    ORDER BY r.provider, r.account_id LIMIT ${count}`;
}

/** The account to unlink, where the user has another one or the caller insists. At most two rows read. */
function unlinkable(userId: string, accountId: string, force: boolean): Statement {
  const another = sql`EXISTS (SELECT 1 FROM accounts o WHERE o.userId = ${userId} AND o.id <> ${accountId})`;
  return sql`id = ${accountId} AND userId = ${userId} AND (${force ? sql`1` : another})`;
}

export function countUnlinkable(userId: string, accountId: string, force: boolean): Statement {
  return sql`SELECT count(*) FROM accounts WHERE ${unlinkable(userId, accountId, force)}`;
}

export function unlink(userId: string, accountId: string, force: boolean): Statement {
  return sql`DELETE FROM accounts WHERE ${unlinkable(userId, accountId, force)} RETURNING id`;
}

/** One row read. */
export function accountById(userId: string, accountId: string): Statement {
  return sql`SELECT id FROM accounts WHERE id = ${accountId} AND userId = ${userId}`;
}
