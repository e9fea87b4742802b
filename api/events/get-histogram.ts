import { timeOfId } from "../../shared/event-id.ts";
import { EVENT_TYPES, type EventType } from "../../shared/event-types.ts";
import type { Histogram, HistogramQuery } from "../../shared/schemas/event-counts.ts";
import type { Database } from "../db/database.ts";
import { DAY_MS, hoursOf, type RollupRow, rollupsOf } from "../diary/rollups.ts";
import type { Call } from "../http/call.ts";
import { type Filters, resolveFilter } from "./filters.ts";
import { lookBack } from "./look-back.ts";

const HOUR_MS = 3_600_000;
/** Bars that a chart can still show: a month of hours, a year of days. */
const BUCKETS_MAX = { hour: 31 * 24, day: 366 };
/** Rows of rollups that are read at most. */
const ROWS = 1_000;
const DEFAULT_DAYS = 30;
const HOURS_UP_TO = 3 * DAY_MS;

/** Whole hours or days from `from` to before `to`, in Unix milliseconds. */
interface Range {
  from: number;
  to: number;
  step: number;
}

/** What was counted, by the start of the bucket; null where all of the range was. */
interface Counts {
  counts: ReadonlyMap<number, number>;
  since: number | null;
}

/**
 * How many events of a filter there were in each hour or day. Types and outcomes are read from what the database counts as it
 * goes; other filters are counted here, the newest first, as far as one request may look.
 */
export async function getHistogram({ database }: Call, query: HistogramQuery): Promise<Histogram> {
  const { interval: wanted, ...filter } = query;
  const now = Date.now();
  const until = filter.until === undefined ? now : Math.min(Date.parse(filter.until), now);
  const since = filter.since === undefined ? until - (DEFAULT_DAYS - 1) * DAY_MS : Date.parse(filter.since);
  const interval = wanted ?? (until - since <= HOURS_UP_TO ? "hour" : "day");
  const step = interval === "hour" ? HOUR_MS : DAY_MS;
  const to = (Math.floor(until / step) + 1) * step;
  const asked = Math.floor(since / step) * step;
  const range = { from: Math.max(asked, to - BUCKETS_MAX[interval] * step), to, step };
  if (since > until) return { since: iso(to), complete: true, interval, total: 0, buckets: [] };

  const filters = await resolveFilter(
    database,
    { ...filter, since: iso(range.from), until: iso(range.to - 1) },
    "desc",
  );
  const counted =
    filters === null ? { counts: new Map(), since: null } : await count(database, filters, range);
  const first = counted.since === null ? range.from : Math.floor(counted.since / step) * step;
  const buckets = Array.from({ length: Math.round((to - first) / step) }, (_, i) => {
    const start = first + i * step;
    return { start: iso(start), count: counted.counts.get(start) ?? 0 };
  });
  return {
    since: iso(Math.max(counted.since ?? range.from, range.from)),
    complete: counted.since === null && range.from === asked,
    interval,
    total: buckets.reduce((sum, bucket) => sum + bucket.count, 0),
    buckets,
  };
}

const iso = (ms: number) => new Date(Math.max(0, ms)).toISOString();

async function count(database: Database, filters: Filters, range: Range): Promise<Counts> {
  const { uids, actor, range: block, session, provider, country, requestId } = filters;
  const others = [uids, actor, block, session, provider, country, requestId];
  if (others.every((filter) => filter === undefined)) {
    return countRollups(database, filters.types ?? EVENT_TYPES, range);
  }
  const { rows, since } = await lookBack(database, filters);
  const counts = new Map<number, number>();
  for (const { id } of rows) add(counts, Math.floor(timeOfId(id) / range.step) * range.step, 1);
  return { counts, since };
}

async function countRollups(
  database: Database,
  kinds: readonly EventType[],
  { from, to, step }: Range,
): Promise<Counts> {
  const last = Math.floor((to - 1) / DAY_MS);
  const first = Math.max(Math.floor(from / DAY_MS), last - Math.floor(ROWS / Math.max(1, kinds.length)) + 1);
  const counts = new Map<number, number>();
  const rows = kinds.length === 0 ? [] : await database.all<RollupRow>(rollupsOf(kinds, first, last));
  for (const row of rows) {
    for (const [hour, events] of hoursOf(row).entries()) {
      const at = row.day * DAY_MS + hour * HOUR_MS;
      if (at >= from && at < to) add(counts, Math.floor(at / step) * step, events);
    }
  }
  return { counts, since: first * DAY_MS > from ? first * DAY_MS : null };
}

function add(counts: Map<number, number>, key: number, events: number): void {
  counts.set(key, (counts.get(key) ?? 0) + events);
}
