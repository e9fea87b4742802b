import { ROLES, type Role } from "../../shared/permissions.ts";
import type { OperatorPage, OperatorQuery } from "../../shared/schemas/operator.ts";
import { roleOf } from "../directory/target.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { type OperatorRow, operatorsByRole } from "./sql.ts";
import { operatorOnWire } from "./wire.ts";

const BY_RANK: readonly Role[] = ROLES.toReversed();
/** Greater than any other text. */
const LAST_ID = "\u{10FFFF}";

/** A page of operators, owners first, within a role the latest granted first. Three rows read for each. */
export async function listOperators(
  { database, config }: Call,
  { limit, cursor, role }: OperatorQuery,
): Promise<OperatorPage> {
  const cursors = cursorsOf("operators", { role }, ["string", "number", "string"]);
  const start = cursors.read(cursor);
  const roles = role ? [role] : BY_RANK;
  const { rows, last } = await scan<OperatorRow>({
    limit,
    budget: limit + 1,
    wanted: () => true,
    async fetch(after, count) {
      const [atRole, granted, userId] = after ? [after.role, after.granted, after.user_id] : (start ?? []);
      const from = Math.max(0, roles.indexOf(roleOf(String(atRole)) ?? BY_RANK[0] ?? "owner"));
      const found: OperatorRow[] = [];
      for (const one of roles.slice(from)) {
        const before =
          one === atRole
            ? { granted: Number(granted), userId: String(userId) }
            : { granted: Number.MAX_SAFE_INTEGER, userId: LAST_ID };
        found.push(...(await database.all<OperatorRow>(operatorsByRole(one, before, count - found.length))));
        if (found.length >= count) break;
      }
      return found;
    },
  });
  return {
    items: rows.map((row) => operatorOnWire(row, config)),
    nextCursor: last ? cursors.write([last.role, last.granted, last.user_id]) : null,
  };
}
