import type { AdapterUser } from "@auth/core/adapters";
import { join, type Statement, sql } from "../db/sql.ts";
import { type Flow, flowContext, type Identity } from "./flow.ts";
import { isIdentity, toUser, USER_COLUMNS, type UserRow } from "./user-rows.ts";

/** Changes the fields that are given, no others, and returns the user as he then is. Throws where there is no such user. */
export async function updateUser(
  flow: Flow,
  { id, name, email, emailVerified, image }: Partial<AdapterUser> & Pick<AdapterUser, "id">,
): Promise<AdapterUser> {
  const changes: [Statement, string | null][] = [];
  if (name !== undefined) changes.push([sql`name`, name]);
  if (email !== undefined) changes.push([sql`email`, email || null]);
  if (emailVerified !== undefined) changes.push([sql`emailVerified`, emailVerified?.toISOString() ?? null]);
  if (image !== undefined) changes.push([sql`image`, image]);
  if (changes.length === 0) changes.push([sql`id`, id]);
  const assignments = join(
    changes.map(([column, value]) => sql`${column} = ${value}`),
    ", ",
  );
  const differs = join(
    changes.map(([column, value]) => sql`${column} IS NOT ${value}`),
    " OR ",
  );
  const [, rows] = await flow.database.change<[unknown[], UserRow[]]>({
    context: flowContext(flow),
    events: sql`SELECT count(*) FROM users WHERE id = ${id} AND (${differs})`,
    statements: [
      sql`UPDATE users SET ${assignments} WHERE id = ${id}`,
      sql`SELECT ${USER_COLUMNS} FROM users u WHERE u.id = ${id}`,
    ],
  });
  if (!rows[0]) throw new Error("no such user");
  return toUser(rows[0]);
}

/** Deletes a user with his accounts, sessions and verification tokens in one transaction; null where there is none. */
export async function deleteUser(flow: Flow, userId: string): Promise<AdapterUser | null> {
  const [rows] = await flow.database.change<[UserRow[]]>({
    context: flowContext(flow, { sessionCode: "userDeleted" }),
    events: sql`(SELECT count(*) FROM users WHERE id = ${userId}) + (SELECT count(*) FROM accounts WHERE userId = ${userId})
      + (SELECT count(*) FROM sessions WHERE userId = ${userId})`,
    statements: [
      sql`SELECT ${USER_COLUMNS} FROM users u WHERE u.id = ${userId}`,
      sql`DELETE FROM verification_tokens WHERE identifier = (SELECT email FROM users WHERE id = ${userId})`,
      sql`DELETE FROM sessions WHERE userId = ${userId}`,
      sql`DELETE FROM accounts WHERE userId = ${userId}`,
      sql`DELETE FROM users WHERE id = ${userId}`,
    ],
  });
  return rows[0] ? toUser(rows[0]) : null;
}

/** Takes an identity from its user. */
export async function unlinkAccount(flow: Flow, identity: Identity): Promise<void> {
  await flow.database.change({
    context: flowContext(flow),
    events: sql`SELECT count(*) FROM accounts WHERE ${isIdentity(identity)}`,
    statements: [sql`DELETE FROM accounts WHERE ${isIdentity(identity)}`],
  });
}
