import { DatabaseError } from "../db/errors.ts";
import { type Statement, sql } from "../db/sql.ts";
import { type Flow, flowContext, type Identity, type NewAccount, refusal } from "./flow.ts";
import { isIdentity } from "./user-rows.ts";

/** The statement that puts an account into the table; `from` yields its user's id as `userId`, or no row. */
export function insertAccount(account: NewAccount, from: Statement): Statement {
  return sql`INSERT INTO accounts (id, userId, type, provider, providerAccountId, scope, expires_at)
    SELECT ${crypto.randomUUID()}, userId, ${account.type}, ${account.provider}, ${account.providerAccountId}, ${account.scope}, ${account.expiresAt} ${from}`;
}

/** Whether the user has this very identity by now. */
async function hasIdentity({ database }: Flow, userId: string, identity: Identity): Promise<boolean> {
  const row = await database.first(
    sql`SELECT 1 FROM accounts WHERE ${isIdentity(identity)} AND userId = ${userId}`,
  );
  return row !== null;
}

/**
 * Links an identity, and its passkey where it has one, to the session that asked for it, if that session still lives when the row is written; otherwise
 * nothing is linked and the failure is `linkExpired`.
 */
export async function linkIdentity(flow: Flow, account: NewAccount, key: Statement[] = []): Promise<void> {
  const session = flow.linkTo;
  if (!session) throw refusal(flow, "invalidRequest");
  const asking = sql`FROM sessions s CROSS JOIN rollcall_sessions r
    WHERE s.sessionToken = ${session.tokenHash} AND s.expires > ${new Date().toISOString()}
      AND r.session_id = s.id AND r.ended IS NULL AND r.sid = ${session.sid}`;
  try {
    await flow.database.change({
      context: flowContext(flow),
      events: 1,
      statements: [insertAccount(account, asking), ...key],
      repeatable: true, // no identity is linked twice
    });
  } catch (error) {
    // it may have been committed though the answer got lost
    if (await hasIdentity(flow, session.userId, account).catch(() => false)) {
      flow.isDone = true;
      return;
    }
    if (error instanceof DatabaseError && error.kind === "noTrail") throw refusal(flow, "linkExpired");
    throw error;
  }
  flow.isDone = true;
}
