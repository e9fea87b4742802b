import { join, type Statement, sql } from "../db/sql.ts";

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

const COLUMNS: Statement = {
  text: `a.id, a.provider, a.type, a.providerAccountId AS provider_account_id, a.scope, a.expires_at,
      (a.refresh_token IS NOT NULL) AS has_refresh_token, r.linked, r.provider AS at_provider, r.account_id AS at_id`,
  params: [],
};

/** A user's accounts, by provider and id. Two rows read for each. */
export function accountsOf(uid: number, after: { provider: string; id: string }, count: number): Statement {
  return sql`SELECT ${COLUMNS}
    FROM rollcall_accounts r CROSS JOIN accounts a ON a.id = r.account_id
    WHERE r.uid = ${uid} AND (r.provider, r.account_id) > (${after.provider}, ${after.id})
    ORDER BY r.provider, r.account_id LIMIT ${count}`;
}

/** An account of whomever; null in a row's own columns where the read model knows one that is gone. */
export type AnyAccountRow = { at_uid: number } & (
  | (AccountRow & { user_id: unknown })
  | ({ [Column in Exclude<keyof AccountRow, "at_provider" | "at_id">]: null } & {
      user_id: null;
      at_provider: string;
      at_id: string;
    })
);

/** Where in the list of all accounts to go on. */
export interface AccountPosition {
  provider: string;
  uid: number;
  id: string;
}

/**
 * Accounts of all users or of one provider, in the order of provider, user and id backwards: the newest users first. Three
 * rows read for each. `CROSS JOIN` keeps the order that makes a sort needless.
 */
export function accountsByProvider(
  provider: string | undefined,
  before: AccountPosition,
  count: number,
): Statement {
  const columns = sql`${COLUMNS}, a.userId AS user_id, r.uid AS at_uid`;
  const where =
    provider === undefined
      ? sql`(r.provider, r.uid, r.account_id) < (${before.provider}, ${before.uid}, ${before.id})`
      : sql`r.provider = ${provider} AND (r.uid, r.account_id) < (${before.uid}, ${before.id})`;
  return sql`SELECT ${columns} FROM rollcall_accounts r LEFT JOIN accounts a ON a.id = r.account_id
    WHERE ${where} ORDER BY r.provider DESC, r.uid DESC, r.account_id DESC LIMIT ${count}`;
}

/** An account that shall go. */
export interface Unlinking {
  userId: string;
  accountId: string;
  /** also where no usable way in remains */
  force: boolean;
  /** ids of the providers that one can sign in with here */
  providers: readonly string[];
}

/** The account to unlink, where the user keeps a usable one or the caller insists. Reads a row for each of his accounts. */
function unlinkable({ userId, accountId, force, providers }: Unlinking): Statement {
  const usable = join(
    providers.map((provider) => sql`${provider}`),
    ", ",
  );
  const another = sql`EXISTS (SELECT 1 FROM accounts o WHERE o.userId = ${userId} AND o.id <> ${accountId} AND o.provider IN (${usable}))`;
  return sql`id = ${accountId} AND userId = ${userId} AND (${force ? sql`1` : another})`;
}

export function countUnlinkable(unlinking: Unlinking): Statement {
  return sql`SELECT count(*) FROM accounts WHERE ${unlinkable(unlinking)}`;
}

export function unlink(unlinking: Unlinking): Statement {
  return sql`DELETE FROM accounts WHERE ${unlinkable(unlinking)} RETURNING id`;
}

/** One row read. */
export function accountById(userId: string, accountId: string): Statement {
  return sql`SELECT id FROM accounts WHERE id = ${accountId} AND userId = ${userId}`;
}
