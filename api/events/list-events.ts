import type { EventPage, EventQuery } from "../../shared/schemas/event.ts";
import type { EventRow } from "../db/event-row.ts";
import { eventsOnWire } from "../directory/event-wire.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { fits, resolveFilter } from "./filters.ts";
import { choosePath } from "./path.ts";
import { beyond } from "./stretch.ts";

/** No request reads more than 1,100 rows: so many are left when session, filter and a block of addresses have been read. */
const ROWS = 880;
/** An event on a page brings up to three names with it. */
const NAMES_EACH = 3;
const CHUNK = 200;

/**
 * A page of the trail. One filter is served by its own index; of several, one leads and the others are looked at row by row,
 * so that such a page may come back short of its limit, marked as partial, with a cursor to go on.
 */
export async function listEvents({ database }: Call, query: EventQuery): Promise<EventPage> {
  const { limit, cursor, order, ...filter } = query;
  const cursors = cursorsOf("events", { order, ...filter }, ["number"]);
  const position = cursors.read(cursor)?.[0];
  const filters = await resolveFilter(database, filter, order);
  if (filters === null) return { items: [], nextCursor: null, partial: false };
  const stretch = position === undefined ? filters.stretch : beyond(filters.stretch, Number(position));
  const path = await choosePath(database, filters);
  const { rows, last } = await scan<EventRow>({
    limit,
    chunk: path.isExact ? undefined : Math.floor(CHUNK / path.cost),
    budget: Math.floor((ROWS - NAMES_EACH * limit) / path.cost),
    wanted: (row) => fits(row, filters),
    fetch: (after, count) => path.fetch(after ? beyond(stretch, after.id) : stretch, count),
  });
  return {
    items: await eventsOnWire(database, rows, filters.known),
    nextCursor: last ? cursors.write([last.id]) : null,
    partial: last !== null && rows.length < limit,
  };
}
