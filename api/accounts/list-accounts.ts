import type { Account, AccountPage } from "../../shared/schemas/account.ts";
import type { Call } from "../http/call.ts";
import { foreignText } from "../http/foreign.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { findTarget } from "../http/target.ts";
import { isoTime } from "../http/time.ts";
import { type AccountRow, accountsOf } from "./sql.ts";

/** A user's linked accounts, by provider. */
export async function listAccounts(
  { database, ...call }: Call,
  userId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<AccountPage> {
  const { uid } = await findTarget({ database, ...call }, userId);
  const cursors = cursorsOf("accounts", { userId }, ["string", "string"]);
  const [provider = "", id = ""] = (cursors.read(cursor) ?? []).map(String);
  const { rows, last } = await scan<AccountRow>({
    limit,
    budget: limit + 1,
    wanted: () => true,
    fetch: (after, count) =>
      database.all(
        accountsOf(uid, after ? { provider: after.at_provider, id: after.at_id } : { provider, id }, count),
      ),
  });
  return {
    items: rows.map((row) => accountOnWire(row, userId)),
    nextCursor: last ? cursors.write([last.at_provider, last.at_id]) : null,
  };
}

function accountOnWire(row: AccountRow, userId: string): Account {
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
