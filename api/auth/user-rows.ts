import type { AdapterUser } from "@auth/core/adapters";
import { type Statement, sql } from "../db/sql.ts";
import type { Identity } from "./flow.ts";

export interface UserRow {
  id: string;
  name: string | null;
  email: string | null;
  emailVerified: string | null;
  image: string | null;
}

/** The columns of `UserRow`, of the table `u`. */
export const USER_COLUMNS = sql`u.id, u.name, u.email, u.emailVerified, u.image`;

/**
 * The engine's form of a user. Only `emailVerified` is a date, whatever a name may look like; one that cannot be read
 * counts as not verified.
 */
export function toUser({ id, name, email, emailVerified, image }: UserRow): AdapterUser {
  const verified = emailVerified === null ? null : new Date(emailVerified);
  return {
    id,
    name,
    // the engine's type knows no user without an address; the database does
    email: email ?? "",
    emailVerified: verified === null || Number.isNaN(verified.valueOf()) ? null : verified,
    image,
  };
}

/** The condition on `accounts` that finds an identity by its index. */
export function isIdentity({ provider, providerAccountId }: Identity): Statement {
  return sql`providerAccountId = ${String(providerAccountId)} AND provider = ${provider}`;
}

/** A condition on `rollcall_bans`: the ban is in force. */
export function isInForce(): Statement {
  return sql`(until IS NULL OR until > ${Date.now()})`;
}
