import { KEY_SCOPES } from "../../shared/permissions.ts";
import type { ApiKey } from "../../shared/schemas/key.ts";
import { scopesOf } from "../auth/api-key.ts";
import { roleInForce } from "../auth/session.ts";
import type { Config } from "../config.ts";
import { isoTime } from "../wire/time.ts";
import type { KeyRow } from "./sql.ts";

/** A key as the contract has it. */
export function keyOnWire(row: KeyRow, config: Config, now: number): ApiKey {
  const scopes: readonly string[] = scopesOf(row.scopes);
  return {
    id: String(row.kid),
    name: row.key_name,
    hint: row.hint,
    owner: { id: row.owner, label: row.email ?? row.name },
    scopes: KEY_SCOPES.filter((scope) => scopes.includes(scope)),
    allowedIps: row.allowed_ips === null ? null : (JSON.parse(row.allowed_ips) as string[]),
    status: statusOf(row, config, now),
    createdAt: new Date(row.created).toISOString(),
    expiresAt: isoTime(row.expires),
    lastUsedAt: isoTime(row.last_used),
    revokedAt: isoTime(row.revoked),
    rotatedFrom: row.rotated_from === null ? null : String(row.rotated_from),
  };
}

function statusOf(row: KeyRow, config: Config, now: number): ApiKey["status"] {
  if (row.revoked !== null) return "revoked";
  if (!isCurrent(row, now)) return "expired";
  return roleInForce(row, config) === null || row.status !== 0 ? "dormant" : "active";
}

/** Whether a key has neither been revoked nor come to its end. */
export function isCurrent(row: Pick<KeyRow, "revoked" | "expires">, now: number): boolean {
  return row.revoked === null && (row.expires === null || row.expires > now);
}
