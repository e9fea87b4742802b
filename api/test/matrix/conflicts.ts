import type { EventType } from "../../../shared/event-types.ts";
import { makeKey } from "../key.ts";
import { signedIn } from "../operator.ts";
import { rows } from "../trail.ts";
import type { Case, Cast } from "./cases.ts";

/** A request that conflicts with what is there. */
interface Conflict extends Omit<Case, "besides"> {
  /** what it leaves on the trail all the same */
  events?: EventType[];
}

/** An owner by the setting ROLLCALL_OWNERS. */
async function ownerByName(): Promise<string> {
  const { userId } = await signedIn("owner");
  await rows("UPDATE rollcall_operators SET granted_by = 'environment' WHERE user_id = ?", userId);
  await rows("DELETE FROM users WHERE email = 'ada@example.com'");
  await rows("UPDATE users SET email = 'ada@example.com' WHERE id = ?", userId);
  return userId;
}

async function onlyAccountOf(userId: string): Promise<string> {
  const id = crypto.randomUUID();
  await rows(
    "INSERT INTO accounts (id, userId, type, provider, providerAccountId) VALUES (?1, ?2, 'oidc', 'dev', ?1)",
    id,
    userId,
  );
  return id;
}

async function endedKeyOf({ actor }: Cast): Promise<string> {
  const { id } = await makeKey(actor, ["users:read"]);
  await actor.call("DELETE", `/api/keys/${id}`);
  return id;
}

const emailOf = async (userId: string) =>
  (await rows<{ email: string }>("SELECT email FROM users WHERE id = ?", userId))[0]?.email;

/** For each route and each 409 that it declares, how to bring it about. */
export const CONFLICTS: Record<string, (cast: Cast) => Promise<Conflict>> = {
  // the provider `dev` does not answer
  "POST /api/me/accounts conflict": async () => ({ body: { provider: "dev" }, events: ["signInFailed"] }),
  "POST /api/users email_taken": async ({ target }) => ({ body: { email: await emailOf(target.userId) } }),
  "PATCH /api/users/{userId} email_taken": async ({ actor, target }) => ({
    ids: { userId: target.userId },
    body: { email: await emailOf(actor.userId) },
  }),
  "POST /api/users/{userId}/merge conflict": async ({ target }) => ({
    ids: { userId: target.userId },
    body: { into: (await signedIn("viewer")).userId },
  }),
  "DELETE /api/users/{userId}/accounts/{accountId} last_way_in": async ({ target }) => ({
    ids: { userId: target.userId, accountId: await onlyAccountOf(target.userId) },
  }),
  "POST /api/keys/{keyId}/rotate conflict": async (cast) => ({
    ids: { keyId: await endedKeyOf(cast) },
    body: {},
  }),
  "PUT /api/operators/{userId} conflict": async () => ({
    ids: { userId: await ownerByName() },
    body: { role: "viewer" },
  }),
  "DELETE /api/operators/{userId} conflict": async () => ({ ids: { userId: await ownerByName() } }),
  "PUT /api/views/{list}/{name} conflict": async ({ actor }) => {
    await rows(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
        INSERT INTO rollcall_views (uid, list, name, query, saved)
        SELECT (SELECT uid FROM rollcall_users WHERE user_id = ?), 'users', 'view ' || i, '', 1 FROM n`,
      actor.userId,
    );
    return { body: { query: "" } };
  },
};

/** Those that come only of two requests at once; the tests of these routes bring them about. */
export const RACES = [
  "POST /api/users/import email_taken",
  "DELETE /api/users/{userId} last_owner",
  "PUT /api/operators/{userId} last_owner",
  "DELETE /api/operators/{userId} last_owner",
];
