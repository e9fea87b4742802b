import { type EventType, SESSION_END_TYPES } from "../../shared/event-types.ts";
import { join, type Statement, sql } from "../db/sql.ts";

export const DAY_MS = 86_400_000;
const HOURS = [...Array(24).keys()];

/** One UTC day (days since 1970) of one kind of event. `hours` is a JSON array of 24 counts. */
export interface RollupRow {
  kind: EventType;
  day: number;
  hours: string;
  suppressed: number;
  active_day: number;
  active_week: number;
  active_month: number;
  /** a JSON object, sign-ins by provider, or null */
  providers: string | null;
}

const COLUMNS: Statement = {
  text: `kind, day, json_array(${HOURS.map((hour) => `h${hour}`).join(", ")}) AS hours, suppressed, active_day, active_week, active_month, providers`,
  params: [],
};

/** The days of some kinds, both ends included, by kind and day. One row read for each day on which something happened. */
export function rollupsOf(kinds: readonly EventType[], first: number, last: number): Statement {
  return sql`SELECT ${COLUMNS} FROM rollcall_rollups
    WHERE kind IN (${join(
      kinds.map((kind) => sql`${kind}`),
      ", ",
    )}) AND day BETWEEN ${first} AND ${last} ORDER BY kind, day`;
}

/** The counts of a day's 24 hours. */
export function hoursOf(row: RollupRow): number[] {
  return JSON.parse(row.hours) as number[];
}

/** How many events of a kind there ever were, as an expression; one row read. */
function totalOf(kind: EventType): Statement {
  return sql`coalesce((SELECT total FROM rollcall_rollups WHERE kind = ${kind} ORDER BY day DESC LIMIT 1), 0)`;
}

export interface GrowthRow {
  now: number;
  before: number;
  earlier: number;
}

/** How many events of a kind there had been by the end of a day, `span` days before it, and `span` days before that. At most a row read for each. */
export function growthOf(kind: EventType, day: number, span: number): Statement {
  const by = (end: number) =>
    sql`coalesce((SELECT total FROM rollcall_rollups WHERE kind = ${kind} AND day <= ${end} ORDER BY day DESC LIMIT 1), 0)`;
  return sql`SELECT ${by(day)} AS now, ${by(day - span)} AS before, ${by(day - 2 * span)} AS earlier`;
}

export interface TotalsRow {
  users: number;
  banned: number;
  sessions: number;
}

/** Users, banned ones among them, and sessions that have not been ended. A row read for each, for sessions one for each way of ending. */
export function totals(): Statement {
  const counter = (name: string) => sql`(SELECT value FROM rollcall_counters WHERE name = ${name})`;
  const ended = SESSION_END_TYPES.map(totalOf).reduce((sum, total) => sql`${sum} + ${total}`);
  return sql`SELECT ${counter("users")} AS users, ${counter("banned")} AS banned,
    ${counter("sessions")} + ${totalOf("signIn")} - (${ended}) AS sessions`;
}

export interface ProviderRow {
  provider: string;
  accounts: number;
}

/** Linked accounts by provider, `count` providers at most. One row read for each. */
export function accountsByProvider(count: number): Statement {
  return sql`SELECT substr(name, 10) AS provider, value AS accounts FROM rollcall_counters
    WHERE name >= 'provider:' AND name < 'provider;' ORDER BY name LIMIT ${count}`;
}
