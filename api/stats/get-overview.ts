import { PROVIDER_FAULTS } from "../../shared/event-types.ts";
import type { Overview } from "../../shared/schemas/stats.ts";
import { permits } from "../auth/actor.ts";
import {
  accountsByProvider,
  DAY_MS,
  type GrowthRow,
  growthOf,
  type ProviderRow,
  type RollupRow,
  rollupsOf,
  type TotalsRow,
  totals,
} from "../diary/rollups.ts";
import { eventOnWire } from "../directory/event-wire.ts";
import type { Call } from "../http/call.ts";
import { daysOf, firstOfMonth, firstOfWeek, providersOf } from "./days.ts";
import { type FaultRow, failingProviders, latestEvents, type NamedEventRow } from "./sql.ts";

const DAYS = 30;
/** Days whose new users are compared with those of as many before them. */
const SPAN = 7;
const PROVIDERS = 10;
const LATEST = 8;
/** A provider by which nobody has even tried to sign in for so long is not said to fail now. */
const FAULTS_MS = 3_600_000;

/** The overview, in one round trip and at most 120 rows, whatever the size of the tables. */
export async function getOverview({ database, actor, config }: Call, now = Date.now()): Promise<Overview> {
  const today = Math.floor(now / DAY_MS);
  const first = today - DAYS + 1;
  const [[counters], [growth], signIns, failures, accounts, faults, latest = []] = await database.read<
    [TotalsRow[], GrowthRow[], RollupRow[], RollupRow[], ProviderRow[], FaultRow[], NamedEventRow[]]
  >(
    totals(),
    growthOf("createUser", today, SPAN),
    rollupsOf(["signIn"], Math.min(first, firstOfMonth(today)), today),
    rollupsOf(["signInFailed"], first, today),
    accountsByProvider(PROVIDERS),
    failingProviders(
      config.providers.map(({ id }) => id),
      now - FAULTS_MS,
    ),
    ...(permits(actor, "events:read") ? [latestEvents(LATEST)] : []),
  );
  const active = (since: number, column: "active_day" | "active_week" | "active_month") =>
    signIns.filter((row) => row.day >= since).reduce((sum, row) => sum + row[column], 0);
  return {
    asOf: new Date(now).toISOString(),
    users: {
      total: counters?.users ?? 0,
      banned: counters?.banned ?? 0,
      created: growth ? growth.now - growth.before : 0,
      createdBefore: growth ? growth.before - growth.earlier : 0,
    },
    sessions: Math.max(0, counters?.sessions ?? 0),
    active: {
      day: active(today, "active_day"),
      week: active(firstOfWeek(today), "active_week"),
      month: active(firstOfMonth(today), "active_month"),
    },
    days: daysOf(first, today, signIns, failures),
    providers: providersOf(
      accounts,
      signIns.filter((row) => row.day >= first),
    ),
    failingProviders: faults.sort((a, b) => b.last - a.last).flatMap(faultOnWire),
    latest: latest.map((row) =>
      eventOnWire(row, {
        users: pairs([row.actor, row.actor_id], [row.uid, row.user_id]),
        userAgents: pairs([row.user_agent, row.agent]),
      }),
    ),
  };
}

function faultOnWire({ provider, code, failures, since, last }: FaultRow): Overview["failingProviders"] {
  const known = PROVIDER_FAULTS.find((name) => name === code);
  if (known === undefined) return [];
  return [
    {
      provider,
      code: known,
      failures,
      since: new Date(since).toISOString(),
      lastAt: new Date(last).toISOString(),
    },
  ];
}

function pairs(...entries: [number | null, string | null][]): Map<number, string> {
  const known = entries.filter((entry): entry is [number, string] => entry[0] !== null && entry[1] !== null);
  return new Map(known);
}
