import type { AccountPage, AccountsQuery } from "../../shared/schemas/account.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { foreignText } from "../wire/foreign.ts";
import { type AnyAccountRow, accountsByProvider } from "./sql.ts";
import { accountOnWire } from "./wire.ts";

/** Greater than any other text. */
const LAST = "\u{10FFFF}";

/** A page of everybody's linked accounts, by provider, within one the newest users first. Three rows read for each. */
export async function listAllAccounts(
  { database }: Call,
  { provider, limit, cursor }: AccountsQuery,
): Promise<AccountPage> {
  const cursors = cursorsOf("all accounts", { provider }, ["string", "number", "string"]);
  const [at = LAST, uid = Number.MAX_SAFE_INTEGER, id = LAST] = cursors.read(cursor) ?? [];
  const start = { provider: String(at), uid: Number(uid), id: String(id) };
  const { rows, last } = await scan<AnyAccountRow>({
    limit,
    budget: limit + 50,
    // one that the read model knows and that is gone is left out, not shown as half of one
    wanted: (row) => row.id !== null,
    fetch(after, count) {
      const before = after ? { provider: after.at_provider, uid: after.at_uid, id: after.at_id } : start;
      return database.all(accountsByProvider(provider, before, count));
    },
  });
  return {
    items: rows.flatMap((row) => (row.user_id === null ? [] : accountOnWire(row, foreignText(row.user_id)))),
    nextCursor: last ? cursors.write([last.at_provider, last.at_uid, last.at_id]) : null,
  };
}
