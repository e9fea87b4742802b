import type { AccountPage } from "../../shared/schemas/account.ts";
import { findTarget } from "../directory/target.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { type AccountRow, accountsOf } from "./sql.ts";
import { accountOnWire } from "./wire.ts";

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
