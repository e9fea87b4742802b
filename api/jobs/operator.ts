import { can, type Permission, ROLES, type Role } from "../../shared/permissions.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { type Statement, sql } from "../db/sql.ts";
import type { JobRow } from "./sql.ts";

interface OperatorRow {
  email: string | null;
  status: number;
  role: string | null;
  granted_by: string | null;
  scopes: string | null;
}

/**
 * The role under which a job may do its next step: the one that its operator has at this moment, or null where he lacks
 * the permission, is banned or gone, or where the key by which he asked has ended. Three rows read.
 */
export async function roleOfOperator(
  database: Database,
  config: Config,
  job: JobRow,
  permission: Permission,
): Promise<Role | null> {
  const row = await database.first<OperatorRow>(
    sql`SELECT u.email, u.status, u.role, o.granted_by, k.scopes FROM rollcall_users u
      LEFT JOIN rollcall_operators o ON o.user_id = u.user_id
      LEFT JOIN rollcall_api_keys k ON k.kid = ${job.api_key} AND k.revoked IS NULL AND (k.expires IS NULL OR k.expires > ${Date.now()})
      WHERE u.uid = ${job.operator}`,
  );
  if (row?.status !== 0) return null;
  if (row.granted_by === "environment" && !config.owners.includes(row.email?.toLowerCase() ?? ""))
    return null;
  const role = ROLES.find((known) => known === row.role) ?? null;
  const isInScope = job.api_key === null || scopesOf(row.scopes).includes(permission);
  return isInScope && can(role, permission) ? role : null;
}

/** A condition: the operator still has the role under which the step was planned, and his key still stands. */
export function operatorHas(job: JobRow, role: Role): Statement {
  const operator = sql`EXISTS (SELECT 1 FROM rollcall_users WHERE uid = ${job.operator} AND status = 0 AND role = ${role})`;
  if (job.api_key === null) return operator;
  return sql`${operator} AND EXISTS (SELECT 1 FROM rollcall_api_keys WHERE kid = ${job.api_key} AND revoked IS NULL)`;
}

function scopesOf(json: string | null): unknown[] {
  const scopes: unknown = json === null ? [] : JSON.parse(json);
  return Array.isArray(scopes) ? scopes : [];
}
