import { outranks, ROLES, type Role } from "../../shared/permissions.ts";
import { join, type Statement, sql } from "../db/sql.ts";
import { type Call, notFound } from "../http/call.ts";

/** The user whom an operator acts on. */
export interface Target {
  uid: number;
  userId: string;
  role: Role | null;
}

/** Finds a user by his id, or answers 404. Reads one row. */
export async function findTarget(call: Call, userId: string): Promise<Target> {
  const row = await call.database.first<{ uid: number; role: string | null }>(
    sql`SELECT uid, role FROM rollcall_users WHERE user_id = ${userId}`,
  );
  if (!row) throw notFound("userAbsent");
  return { uid: row.uid, userId, role: roleOf(row.role) };
}

/** A role as a table of ours has it. */
export function roleOf(text: string | null): Role | null {
  return ROLES.find((role) => role === text) ?? null;
}

/** The roles on whose users somebody with this role may not act, as a list for `IN`; never empty. */
export function rolesOutOfReach(role: Role | null): Statement {
  const roles = ROLES.filter((other) => !outranks(role, other)).map((other) => sql`${other}`);
  return join([sql`''`, ...roles], ", ");
}
