import type { AdapterAccount, AdapterSession, AdapterUser } from "@auth/core/adapters";
import type { Change } from "../db/database.ts";
import { DatabaseError } from "../db/errors.ts";
import { type Statement, sql } from "../db/sql.ts";
import { adoptUser } from "../diary/adopt.ts";
import { isClaimable } from "./claim-user.ts";
import { provenOwner } from "./claims.ts";
import { type Flow, flowContext, type NewAccount, refusal } from "./flow.ts";
import { insertAccount, linkIdentity } from "./link-identity.ts";
import { sessionEnd, sessionPolicy } from "./session-policy.ts";
import { hashToken, isToken } from "./token.ts";
import { isIdentity } from "./user-rows.ts";

/**
 * Lays a new user out, or takes the one whom this sign-in claims; nothing is written before `createSession`. Returns the object
 * that the engine goes on with.
 */
export async function createUser(flow: Flow, user: Omit<AdapterUser, "id">): Promise<AdapterUser> {
  if (flow.linkTo) throw refusal(flow, "linkExpired");
  const staged: AdapterUser = flow.claimed ?? {
    id: crypto.randomUUID(),
    name: user.name ?? null,
    email: user.email ?? "",
    // of an OpenID provider only an address that it vouches for gets this far; who comes with a passkey claims his own
    emailVerified: user.emailVerified ?? (flow.claims?.email ? new Date() : null),
    image: user.image ?? null,
  };
  flow.staged = { user: staged, account: null };
  return staged;
}

/**
 * Lays a new user's account out, or links the identity at once to the session that asked for it. There is no third way
 * to come by an account. The provider's tokens are dropped: nothing here uses them.
 */
export async function linkAccount(flow: Flow, account: AdapterAccount): Promise<void> {
  const { provider, type, scope } = account;
  const kept: NewAccount = {
    provider,
    type,
    providerAccountId: String(account.providerAccountId),
    scope: scope ?? null,
    expiresAt: account.expires_at ?? null,
  };
  if (flow.staged?.user.id === account.userId) flow.staged.account = kept;
  else if (type === "webauthn") flow.awaitsKey = { link: kept };
  else await linkIdentity(flow, kept);
}

/** Whose a new session is; `uid` is null for a user who was here before Rollcall and is not taken over yet. */
interface SessionOwner {
  userId: string;
  uid: number | null;
}

/** The engine's word that the sign-in is complete; a new user who comes with a passkey waits for that. */
export async function createSession(flow: Flow, session: AdapterSession): Promise<AdapterSession> {
  if (flow.staged?.account?.type !== "webauthn") return commitSignIn(flow, session);
  flow.awaitsKey = { session };
  return session;
}

/**
 * Commits a sign-in: in one transaction the new user with his account (unless somebody signed in with the same identity a
 * moment earlier: then it is his user) and his passkey, the end of the browser's former session, the new session, an owner's role. The
 * engine's user object is corrected where the race was lost. Throws a `DatabaseError`, having written nothing.
 */
export async function commitSignIn(
  flow: Flow,
  { sessionToken, userId, expires }: AdapterSession,
  key: Statement[] = [],
): Promise<AdapterSession> {
  if (flow.linkTo) throw refusal(flow, "linkExpired");
  const { staged } = flow;
  const whose = whoseSession(flow, userId);
  const former = flow.token !== null && isToken(flow.token) ? await hashToken(flow.token) : null;
  const people = staged ? insertPerson(flow, staged, whose) : [];
  const address = staged ? null : missingAddress(flow);
  const grant = grantOwner(flow, whose);
  const tokenHash = await hashToken(sessionToken);
  const session = insertSession(tokenHash, whose, grant.length > 0);
  const statements = [
    ...(address?.statements ?? people),
    ...key,
    sql`DELETE FROM sessions WHERE sessionToken = ${former}`,
    session,
    ...grant,
  ];
  const owners = await flow.database
    .change<SessionOwner[][]>({
      context: flowContext(flow, { sessionCode: "replaced" }),
      events: sql`${expectedEvents(flow, whose)} + (SELECT count(*) FROM sessions WHERE sessionToken = ${former}) + ${address?.events ?? sql`0`}`,
      statements,
      repeatable: true, // the new token is the proof: no two sessions have it
    })
    .then((results) => results[statements.indexOf(session)])
    .catch(async (error: unknown) => {
      const committed = await findSession(flow, tokenHash).catch(() => []);
      if (committed.length > 0) return committed;
      // somebody else has claimed him meanwhile, or he may not be claimed any more
      const isLost = flow.claimed !== null && error instanceof DatabaseError && error.kind === "noTrail";
      throw isLost ? refusal(flow, "accountNotLinked") : error;
    });
  const [owner = { userId, uid: null }] = owners ?? [];
  if (owner.uid === null) await adoptUser(flow.database, owner.userId);
  if (staged) staged.user.id = owner.userId;
  flow.isDone = true;
  return { sessionToken, userId: owner.userId, expires };
}

/** The owner of a session that may have been committed though the answer got lost; an empty list where it was not. */
function findSession({ database }: Flow, tokenHash: string): Promise<SessionOwner[]> {
  return database.all(
    sql`SELECT s.userId, u.uid FROM sessions s LEFT JOIN rollcall_users u ON u.user_id = s.userId WHERE s.sessionToken = ${tokenHash}`,
  );
}

/** A query for the `userId` whose session it will be: the identity's, as it stands when the batch gets there. */
function whoseSession({ staged, looked }: Flow, userId: string): Statement {
  const identity = staged ? staged.account : looked?.identity;
  if (!identity) return sql`SELECT id AS userId FROM users WHERE id = ${userId}`;
  // a returning user's identity must still be his: it may have been unlinked since it was looked up. And two who register the
  // same passkey at once have not both proven that they have it
  const mayBeOthers = staged && staged.account?.type !== "webauthn";
  const stillHis = mayBeOthers ? sql`TRUE` : sql`u.id = ${userId}`;
  return sql`SELECT u.id AS userId FROM accounts CROSS JOIN users u WHERE ${isIdentity(identity)} AND u.id = userId AND ${stillHis} LIMIT 1`;
}

/**
 * How many events a sign-in must leave: `signIn`, for a new user `createUser` and `linkAccount`, for a claimed one the latter
 * alone, for an owner `grantRole`.
 */
function expectedEvents(flow: Flow, whose: Statement): Statement {
  const { staged } = flow;
  const owner = provenOwner(flow.claims, flow.provider, flow.config);
  const granted = sql`(SELECT count(*) FROM (${whose}) w CROSS JOIN users u WHERE u.id = w.userId AND lower(u.email) = ${owner}
    AND NOT EXISTS (SELECT 1 FROM rollcall_operators o WHERE o.user_id = u.id AND o.role = 'owner'))`;
  const forNew = flow.claimed ? 1 : staged?.account ? 2 : 1;
  const forOwner =
    owner === null
      ? sql`0`
      : sql`(SELECT count(*) = 0 FROM rollcall_operators WHERE user_id = ${staged?.user.id ?? null} AND role = 'owner')`;
  const created = staged ? sql`iif(EXISTS (${whose}), 0, ${forNew} + ${forOwner})` : sql`0`;
  return owner === null ? sql`1 + ${created}` : sql`1 + ${created} + ${granted}`;
}

/**
 * A new user and his account, unless the identity has a user by now; of a claimed user the account alone, if he still may be
 * claimed. An account whose user is gone makes way.
 */
function insertPerson(
  flow: Flow,
  { user, account }: NonNullable<Flow["staged"]>,
  whose: Statement,
): Statement[] {
  const { id, name, email, emailVerified, image } = user;
  const insertUser = sql`INSERT INTO users (id, name, email, emailVerified, image)
    SELECT ${id}, ${name ?? null}, ${email || null}, ${emailVerified?.toISOString() ?? null}, ${image ?? null} WHERE NOT EXISTS (${whose})`;
  if (!account) return flow.claimed ? [] : [insertUser];
  const mayHave = flow.claimed ? isClaimable(flow, id) : sql`TRUE`;
  return [
    sql`DELETE FROM accounts WHERE ${isIdentity(account)} AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = userId)`,
    ...(flow.claimed ? [] : [insertUser]),
    insertAccount(account, sql`FROM (SELECT ${id} AS userId) WHERE NOT EXISTS (${whose}) AND ${mayHave}`),
  ];
}

/**
 * A returning user who came without a verified address at first gets the one that his provider vouches for now, unless
 * somebody has it. Null where there is nothing to do.
 */
function missingAddress({ claims, looked }: Flow): Pick<Change, "events" | "statements"> | null {
  const owner = looked?.owner;
  if (owner?.email !== "" || !claims?.email) return null;
  const { email, spelling } = claims;
  const condition = sql`id = ${owner.id} AND email IS NULL AND NOT EXISTS (SELECT 1 FROM users u WHERE u.email IN (${email}, ${spelling}))`;
  return {
    events: sql`(SELECT count(*) FROM users WHERE ${condition})`,
    statements: [
      sql`UPDATE users SET email = ${email}, emailVerified = ${new Date().toISOString()} WHERE ${condition}`,
    ],
  };
}

/** An operator's session ends sooner; from when on he is one is known only here. */
function insertSession(tokenHash: string, whose: Statement, isOperator: boolean): Statement {
  const now = Date.now();
  const ends = (operator: boolean) => new Date(sessionEnd(sessionPolicy(operator), now, now)).toISOString();
  return sql`INSERT INTO sessions (id, sessionToken, userId, expires)
    SELECT ${crypto.randomUUID()}, ${tokenHash}, w.userId,
      iif(${isOperator ? 1 : 0} OR EXISTS (SELECT 1 FROM rollcall_operators o WHERE o.user_id = w.userId), ${ends(true)}, ${ends(false)})
    FROM (${whose}) w RETURNING userId, (SELECT uid FROM rollcall_users WHERE user_id = userId) AS uid`;
}

/**
 * Makes an owner of whom ROLLCALL_OWNERS names, if he signs in with that address, has it here too, and is none yet. It is
 * the system's doing, so from here on the batch's actor is the system.
 */
function grantOwner(flow: Flow, whose: Statement): Statement[] {
  const owner = provenOwner(flow.claims, flow.provider, flow.config);
  if (owner === null) return [];
  return [
    sql`UPDATE rollcall_context SET actor_kind = 'system', actor = NULL, actor_label = NULL`,
    sql`INSERT INTO rollcall_operators (user_id, role, granted, granted_by)
      SELECT u.id, 'owner', ${Date.now()}, 'environment' FROM (${whose}) w CROSS JOIN users u WHERE u.id = w.userId AND lower(u.email) = ${owner}
      ON CONFLICT (user_id) DO UPDATE SET role = 'owner', granted = excluded.granted, granted_by = excluded.granted_by WHERE role <> 'owner'`,
  ];
}
