import type { Overview } from "../../shared/schemas/stats.ts";
import { DAY_MS, hoursOf, type ProviderRow, type RollupRow } from "../diary/rollups.ts";

/** The first day (days since 1970) of the ISO week that a day lies in; 1970-01-01 was a Thursday. */
export function firstOfWeek(day: number): number {
  return day - ((day + 3) % 7);
}

/** The first day (days since 1970) of the UTC month that a day lies in. */
export function firstOfMonth(day: number): number {
  return day - new Date(day * DAY_MS).getUTCDate() + 1;
}

function countOf(row: RollupRow | undefined): number {
  return row === undefined ? 0 : hoursOf(row).reduce((sum, count) => sum + count, 0);
}

/** Each day from first to last, both included, with zeros where nothing happened. */
export function daysOf(
  first: number,
  last: number,
  signIns: readonly RollupRow[],
  failures: readonly RollupRow[],
): Overview["days"] {
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const day = first + i;
    const succeeded = signIns.find((row) => row.day === day);
    const failed = failures.find((row) => row.day === day);
    return {
      date: new Date(day * DAY_MS).toISOString().slice(0, 10),
      signIns: countOf(succeeded),
      failures: countOf(failed),
      suppressed: failed?.suppressed ?? 0,
      activeUsers: succeeded?.active_day ?? 0,
    };
  });
}

/** Accounts and sign-ins side by side, the most used first. */
export function providersOf(
  accounts: readonly ProviderRow[],
  signIns: readonly RollupRow[],
): Overview["providers"] {
  const counts = new Map(accounts.map((row) => [row.provider, { ...row, signIns: 0 }]));
  for (const { providers } of signIns) {
    if (providers === null) continue;
    for (const [provider, count] of Object.entries(JSON.parse(providers) as Record<string, number>)) {
      const known = counts.get(provider) ?? { provider, accounts: 0, signIns: 0 };
      counts.set(provider, { ...known, signIns: known.signIns + count });
    }
  }
  return [...counts.values()].sort((a, b) => b.accounts - a.accounts || b.signIns - a.signIns);
}
