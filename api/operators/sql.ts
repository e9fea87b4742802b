import type { Role } from "../../shared/permissions.ts";
import { type Statement, sql } from "../db/sql.ts";

/** An operator as our tables have him; `uid` is null where no user has the id any more. */
export interface OperatorRow {
  user_id: string;
  role: string;
  granted: number;
  granted_by: "environment" | "operator";
  uid: number | null;
  name: string | null;
  email: string | null;
  image: string | null;
  status: number | null;
  last_sign_in: number | null;
}

const COLUMNS: Statement = {
  text: "o.user_id, o.role, o.granted, o.granted_by, u.uid, u.name, u.email, u.image, u.status, u.last_sign_in",
  params: [],
};

/** Operators with a role, the latest granted first. Three rows read for each. */
export function operatorsByRole(
  role: Role,
  before: { granted: number; userId: string },
  count: number,
): Statement {
  return sql`SELECT ${COLUMNS} FROM rollcall_operators o LEFT JOIN rollcall_users u ON u.user_id = o.user_id
    WHERE o.role = ${role} AND (o.granted, o.user_id) < (${before.granted}, ${before.userId})
    ORDER BY o.granted DESC, o.user_id DESC LIMIT ${count}`;
}

/** Two rows read. */
export function operatorById(userId: string): Statement {
  return sql`SELECT ${COLUMNS} FROM rollcall_operators o LEFT JOIN rollcall_users u ON u.user_id = o.user_id WHERE o.user_id = ${userId}`;
}

/** The role that somebody has, and where from, as it was when the change was judged. */
export interface Seen {
  userId: string;
  role: string | null;
  grantedBy: string | null;
}

/**
 * A condition for a change of roles, asked within its transaction: the role is still the one that was judged, and whoever
 * changes it is still an owner. What would take away the last owner's is let through to the trigger, which refuses it.
 */
export function mayStill(actor: number, { userId, role, grantedBy }: Seen, takesAway: boolean): Statement {
  const isAsSeen = sql`(SELECT role FROM rollcall_operators WHERE user_id = ${userId}) IS ${role}
    AND (SELECT granted_by FROM rollcall_operators WHERE user_id = ${userId}) IS ${grantedBy}`;
  const isOwner = sql`EXISTS (SELECT 1 FROM rollcall_users WHERE uid = ${actor} AND role = 'owner' AND status = 0)`;
  const isLast = sql`${takesAway ? 1 : 0} AND NOT EXISTS (SELECT 1 FROM rollcall_operators WHERE role = 'owner' AND user_id <> ${userId})`;
  return sql`${isAsSeen} AND (${isOwner} OR (${isLast}))`;
}
