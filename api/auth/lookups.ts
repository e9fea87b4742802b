import type { AdapterAccount, AdapterUser } from "@auth/core/adapters";
import { join, type Statement, sql } from "../db/sql.ts";
import { mayClaim } from "./claim-user.ts";
import { concern, type Flow, type Identity, refusal } from "./flow.ts";
import { isIdentity, isInForce, toUser, USER_COLUMNS, type UserRow } from "./user-rows.ts";

/** The user with an id, or null. 1 row. */
export async function getUser(flow: Flow, id: string): Promise<AdapterUser | null> {
  const row = await flow.database.first<UserRow>(sql`SELECT ${USER_COLUMNS} FROM users u WHERE u.id = ${id}`);
  return row && toUser(row);
}

/**
 * The user to whom an identity belongs, or null; looked up once a request. 2 rows by index, and one query more in the
 * same round trip for a ban on the address. Stops the sign-in of a banned user, and of anybody who comes with a banned
 * user's address.
 */
export async function getUserByAccount(flow: Flow, identity: Identity): Promise<AdapterUser | null> {
  const { looked } = flow;
  if (
    looked?.identity.provider === identity.provider &&
    looked.identity.providerAccountId === identity.providerAccountId
  )
    return looked.owner;
  const [users, bans] = await flow.database.read<
    [(UserRow & { banned: number; type: string })[], { user_id: string }[]]
  >(
    sql`SELECT ${USER_COLUMNS}, a.type, EXISTS (SELECT 1 FROM rollcall_bans b WHERE b.user_id = u.id AND ${isInForce()}) AS banned
      FROM accounts a CROSS JOIN users u WHERE ${isIdentity(identity)} AND u.id = a.userId LIMIT 1`,
    sql`SELECT user_id FROM rollcall_bans WHERE email IS NOT NULL AND (${hasAddress(flow)}) AND ${isInForce()} LIMIT 1`,
  );
  const owner = users[0] ? toUser(users[0]) : null;
  flow.looked = { identity, owner };
  // a link is asked for by the session's user, whoever has the identity
  if (owner && !flow.linkTo) concern(flow, owner, true);
  if (users[0]?.banned) throw refusal(flow, "banned");
  // the engine would sign in as its owner whoever registers a passkey that is there already, and that proves nothing
  if (users[0]?.type === "webauthn" && flow.provenKey !== String(identity.providerAccountId))
    throw refusal(flow, "accountTaken");
  if (bans[0]) {
    const banned = flow.subject ? null : await getUser(flow, bans[0].user_id);
    if (banned) concern(flow, banned, false);
    throw refusal(flow, "banned");
  }
  return owner;
}

/** A condition on `rollcall_bans`: the claimed address, folded as we do it or as SQLite's `lower` does (a-z alone). */
function hasAddress({ claims }: Flow): Statement {
  const bySqlite = claims?.spelling?.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  const spellings = [...new Set([claims?.claimed ?? null, bySqlite ?? null])];
  return join(
    spellings.map((email) => sql`email = ${email}`),
    " OR ",
  );
}

/**
 * The user who has an address, or null. One whom this sign-in may claim is not returned: `createUser` takes him for the new
 * user. Neither is someone whom the identity just looked up belongs to meanwhile: he is the same person, signing in twice at once, and `createSession`
 * will find that out. 2 rows, and 4 more for whom a provider vouches.
 */
export async function getUserByEmail(flow: Flow, email: string): Promise<AdapterUser | null> {
  const spellings = [...new Set([email, flow.claims?.spelling ?? email])].map(
    (spelling) => sql`u.email = ${spelling}`,
  );
  const isOther = flow.looked
    ? sql`NOT EXISTS (SELECT 1 FROM accounts WHERE ${isIdentity(flow.looked.identity)} AND userId = u.id)`
    : sql`TRUE`;
  const row = await flow.database.first<UserRow>(
    sql`SELECT ${USER_COLUMNS} FROM users u WHERE (${join(spellings, " OR ")}) AND ${isOther} LIMIT 1`,
  );
  const user = row && toUser(row);
  if (user) concern(flow, user, false);
  return user && (await mayClaim(flow, user)) ? null : user;
}

/** The account of an identity, or null; tokens are not among what it returns. */
export async function getAccount(flow: Flow, identity: Identity): Promise<AdapterAccount | null> {
  const row = await flow.database.first<{
    userId: string;
    type: AdapterAccount["type"];
    scope: string | null;
  }>(sql`SELECT userId, type, scope FROM accounts WHERE ${isIdentity(identity)} LIMIT 1`);
  return (
    row && {
      ...identity,
      userId: row.userId,
      type: row.type,
      ...(row.scope !== null && { scope: row.scope }),
    }
  );
}
