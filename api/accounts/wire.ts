import type { Account } from "../../shared/schemas/account.ts";
import { foreignText } from "../wire/foreign.ts";
import { isoTime } from "../wire/time.ts";
import type { AccountRow } from "./sql.ts";

/** An account as the contract has it; whatever an app wrote is made readable. */
export function accountOnWire(row: AccountRow, userId: string): Account {
  const seconds = row.expires_at === null ? Number.NaN : Number(row.expires_at);
  return {
    id: foreignText(row.id),
    userId,
    provider: foreignText(row.provider),
    type: foreignText(row.type),
    providerAccountId: foreignText(row.provider_account_id),
    scope: row.scope === null ? null : foreignText(row.scope),
    expiresAt: Number.isFinite(seconds) ? isoTime(seconds * 1000) : null,
    hasRefreshToken: row.has_refresh_token === 1,
    linkedAt: isoTime(row.linked),
  };
}
