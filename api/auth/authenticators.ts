import type { AdapterAuthenticator } from "@auth/core/adapters";
import { type Statement, sql } from "../db/sql.ts";
import { commitSignIn } from "./commit-sign-in.ts";
import { concern, type Flow, type NewAccount, refusal } from "./flow.ts";
import { linkIdentity } from "./link-identity.ts";
import { isIdentity, isInForce, toUser, USER_COLUMNS, type UserRow } from "./user-rows.ts";

/* Passkeys. A key hangs on its account, so whose it is, and that it is somebody's at all, is asked of the account each time. */

interface KeyRow {
  credential_id: string;
  public_key: string;
  counter: number;
  device_type: string;
  backed_up: number;
  transports: string | null;
  userId: string;
  providerAccountId: string;
}

const KEY_COLUMNS = sql`k.credential_id, k.public_key, k.counter, k.device_type, k.backed_up, k.transports, a.userId, a.providerAccountId`;
const KEYS = sql`rollcall_authenticators k CROSS JOIN accounts a ON a.id = k.account_id CROSS JOIN users u ON u.id = a.userId`;

function isBanned(): Statement {
  return sql`EXISTS (SELECT 1 FROM rollcall_bans b WHERE b.user_id = u.id AND ${isInForce()})`;
}

/** The passkey with an id, or null; a banned user's is not given out, and his attempt is noted. 4 rows. */
export async function getAuthenticator(
  flow: Flow,
  credentialID: string,
): Promise<AdapterAuthenticator | null> {
  const row = await flow.database.first<KeyRow & UserRow & { banned: number }>(
    sql`SELECT ${KEY_COLUMNS}, ${USER_COLUMNS}, ${isBanned()} AS banned FROM ${KEYS} WHERE k.credential_id = ${credentialID}`,
  );
  if (row === null) return null;
  concern(flow, toUser(row), false);
  if (row.banned === 0) return toAuthenticator(row);
  flow.failure = "banned";
  return null;
}

/** A user's passkeys; none of a banned user, or of nobody. */
export async function listAuthenticatorsByUserId(
  flow: Flow,
  userId: string,
): Promise<AdapterAuthenticator[]> {
  const rows = await flow.database.all<KeyRow>(
    sql`SELECT ${KEY_COLUMNS} FROM accounts a CROSS JOIN rollcall_authenticators k ON k.account_id = a.id CROSS JOIN users u ON u.id = a.userId
      WHERE a.userId = ${userId} AND NOT ${isBanned()}`,
  );
  return rows.map(toAuthenticator);
}

/**
 * Notes how often a key has signed, which proves it for the rest of the request. The number must have risen, unless the key does
 * not count (then it is always 0): otherwise there are two of it, and neither is let in. Of two attempts with one answer,
 * one gets through. Throws where the key is gone or its user banned meanwhile.
 */
export async function updateAuthenticatorCounter(
  flow: Flow,
  credentialID: string,
  newCounter: number,
): Promise<AdapterAuthenticator> {
  const hasRisen = sql`(counter < ${newCounter} OR (counter = 0 AND ${newCounter} = 0))`;
  const mayCome = sql`EXISTS (SELECT 1 FROM accounts a CROSS JOIN users u ON u.id = a.userId WHERE a.id = account_id AND NOT ${isBanned()})`;
  const [updated, keys] = await flow.database.maintain<[unknown[], KeyRow[]]>(
    sql`UPDATE rollcall_authenticators SET counter = ${newCounter} WHERE credential_id = ${credentialID} AND ${hasRisen} AND ${mayCome} RETURNING 1`,
    sql`SELECT ${KEY_COLUMNS} FROM ${KEYS} WHERE k.credential_id = ${credentialID}`,
  );
  if (!updated[0] || !keys[0]) throw refusal(flow, "invalidRequest");
  flow.provenKey = keys[0].providerAccountId;
  return toAuthenticator(keys[0]);
}

/**
 * Keeps a new passkey, in one transaction with what the engine asked for before it: the new user with his account and session,
 * or the link. Never replaces one that is there. Throws where nothing waits for it.
 */
export async function createAuthenticator(
  flow: Flow,
  authenticator: AdapterAuthenticator,
): Promise<AdapterAuthenticator> {
  const { awaitsKey } = flow;
  const account = awaitsKey && ("link" in awaitsKey ? awaitsKey.link : flow.staged?.account);
  if (!awaitsKey || !account) throw refusal(flow, "invalidRequest");
  const key = insertKey(authenticator, account);
  if ("link" in awaitsKey) await linkIdentity(flow, account, [key]);
  else await commitSignIn(flow, awaitsKey.session, [key]);
  return authenticator;
}

/** A key that is there already fails the whole batch; no account, no key. */
function insertKey(key: AdapterAuthenticator, account: NewAccount): Statement {
  return sql`INSERT INTO rollcall_authenticators (credential_id, account_id, public_key, counter, device_type, backed_up, transports)
    SELECT ${key.credentialID}, id, ${key.credentialPublicKey}, ${key.counter}, ${key.credentialDeviceType}, ${key.credentialBackedUp ? 1 : 0}, ${key.transports ?? null}
    FROM accounts WHERE ${isIdentity(account)} AND userId = ${key.userId}`;
}

function toAuthenticator(row: KeyRow): AdapterAuthenticator {
  return {
    credentialID: row.credential_id,
    userId: row.userId,
    providerAccountId: row.providerAccountId,
    credentialPublicKey: row.public_key,
    counter: row.counter,
    credentialDeviceType: row.device_type,
    credentialBackedUp: row.backed_up === 1,
    transports: row.transports,
  };
}
