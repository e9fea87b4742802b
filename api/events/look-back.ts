import { timeOfId } from "../../shared/event-id.ts";
import type { Database } from "../db/database.ts";
import type { EventRow } from "../db/event-row.ts";
import { type Filters, fits } from "./filters.ts";
import { choosePath } from "./path.ts";
import type { Stretch } from "./sql.ts";
import { beyond } from "./stretch.ts";

/** Events looked at in all: with the look-ups around it no request reads more than 1,100 rows. */
const ROWS = 800;
const CHUNK = 400;

/** The newest events of a filter, and how far back they go. */
export interface Lookback {
  rows: EventRow[];
  /** Unix milliseconds after which no event is missing; null when all of the stretch was looked through */
  since: number | null;
}

/** Reads a filter's events, the newest first, until 800 have been looked at. */
export async function lookBack(database: Database, filters: Filters): Promise<Lookback> {
  const path = await choosePath(database, filters);
  const rows: EventRow[] = [];
  let stretch: Stretch = { ...filters.stretch, order: "desc" };
  const budget = Math.floor(ROWS / path.cost);
  for (let spent = 0; spent < budget; ) {
    const count = Math.min(Math.max(1, Math.floor(CHUNK / path.cost)), budget - spent);
    const found = await path.fetch(stretch, count);
    rows.push(...found.filter((row) => fits(row, filters)));
    const last = found.at(-1);
    if (last === undefined || found.length < count) return { rows, since: null };
    stretch = beyond(stretch, last.id);
    spent += count;
  }
  return { rows, since: timeOfId(stretch.to + 1) };
}
