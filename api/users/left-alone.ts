import { outranks, ROLES, type Role } from "../../shared/permissions.ts";
import type { CreateJob } from "../../shared/schemas/job.ts";
import { join, type Statement, sql } from "../db/sql.ts";

/**
 * A condition over the columns of `rollcall_users`: a mass action leaves the user alone, since he is out of reach or oneself.
 * Not by `IN`, which would read its list for every row.
 */
export function isLeftAlone(
  kind: CreateJob["kind"],
  { uid, role }: { uid: number; role: Role | null },
): Statement {
  const isSelf = kind === "revoke" ? sql`FALSE` : sql`uid = ${uid}`;
  const above = ROLES.filter((other) => !outranks(role, other)).map((other) => sql`role IS ${other}`);
  return sql`(${isSelf} OR (uid <> ${uid} AND (${join([sql`FALSE`, ...above], " OR ")})))`;
}
