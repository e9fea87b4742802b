import { timeOfId } from "../../shared/event-id.ts";
import { SIGN_IN_FAILURES, type SignInFailure } from "../../shared/event-types.ts";
import type { Failures, FailuresQuery } from "../../shared/schemas/event-counts.ts";
import type { EventRow } from "../db/event-row.ts";
import { DAY_MS } from "../diary/rollups.ts";
import { lookUp } from "../directory/lookup.ts";
import type { Call } from "../http/call.ts";
import { formatIp, networkOfIp } from "../wire/ip.ts";
import { resolveFilter } from "./filters.ts";
import { lookBack } from "./look-back.ts";

const DEFAULT_DAYS = 30;
const GROUPS = 50;

interface Group {
  rows: EventRow[];
  count: number;
}

/** Failed sign-ins by address and by account, as far back as one request may look. */
export async function getFailures({ database }: Call, query: FailuresQuery): Promise<Failures> {
  const since = query.since ?? new Date(Date.now() - DEFAULT_DAYS * DAY_MS).toISOString();
  const filters = await resolveFilter(database, { ...query, since, type: ["signInFailed"] }, "desc");
  const { rows, since: from } = filters ? await lookBack(database, filters) : { rows: [], since: null };
  const addressOf = (row: EventRow) => networkOfIp(row.ip) ?? "";
  const accountOf = (row: EventRow) => String(row.uid ?? row.user_label ?? "");
  const accounts = groupBy(
    rows.filter((row) => accountOf(row) !== ""),
    accountOf,
  );
  const names = await lookUp(database, {
    uids: accounts.map(({ rows: [newest] }) => newest?.uid ?? null),
    userAgents: [],
  });
  return {
    since: new Date(from ?? since).toISOString(),
    complete: from === null,
    total: rows.reduce((sum, row) => sum + weight(row), 0),
    byAddress: groupBy(rows, addressOf).map((group) => ({
      ...told(group),
      ip: group.rows[0] ? networkOfIp(group.rows[0].ip) : null,
      country: group.rows[0]?.country ?? null,
      accounts: new Set(group.rows.map(accountOf).filter(Boolean)).size,
    })),
    byAccount: accounts.map((group) => ({
      ...told(group),
      userId: names.users.get(group.rows[0]?.uid ?? 0) ?? null,
      label: group.rows[0]?.user_label ?? null,
      addresses: new Set(group.rows.map(({ ip }) => formatIp(ip)).filter(Boolean)).size,
    })),
  };
}

/** An event that closes a busy minute stands for those that were only counted. */
function weight({ data }: EventRow): number {
  const suppressed: unknown = data === null ? null : JSON.parse(data).suppressed;
  return typeof suppressed === "number" ? suppressed : 1;
}

/** The fifty largest groups; rows stay in their order, the newest first. */
function groupBy(rows: readonly EventRow[], keyOf: (row: EventRow) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? { rows: [], count: 0 };
    group.rows.push(row);
    group.count += weight(row);
    groups.set(keyOf(row), group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count).slice(0, GROUPS);
}

function told({ rows, count }: Group) {
  const codes: { [Code in SignInFailure]?: number } = {};
  for (const row of rows) {
    const code = SIGN_IN_FAILURES.find((name) => name === row.code);
    if (code) codes[code] = (codes[code] ?? 0) + weight(row);
  }
  const at = (row: EventRow | undefined) => new Date(timeOfId(row?.id ?? 0)).toISOString();
  return { count, firstAt: at(rows.at(-1)), lastAt: at(rows[0]), codes };
}
