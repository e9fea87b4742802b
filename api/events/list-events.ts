import { firstIdAt } from "../../shared/event-id.ts";
import type { EventPage, EventQuery } from "../../shared/schemas/event.ts";
import type { Database } from "../db/database.ts";
import type { EventRow } from "../db/event-row.ts";
import { eventsOnWire } from "../diary/event-wire.ts";
import type { Call } from "../http/call.ts";
import { invalidField } from "../http/errors.ts";
import { type IpRange, inRange, parseIpRange } from "../http/ip.ts";
import { uidOf } from "../http/lookup.ts";
import { cursorsOf, scan } from "../http/page.ts";
import * as trail from "./sql.ts";

/** Events that a page with filters which no index serves may look at. */
const BUDGET = 600;
const CHUNK = 150;
/** Events from a block of addresses that are put in order here; beyond that the trail is read by time. */
const FROM_BLOCK = 300;

/** The filters with their words turned into what the trail holds. */
interface Filters extends Pick<EventQuery, "type" | "outcome"> {
  uid: number | undefined;
  actor: number | undefined;
  range: IpRange | undefined;
}

type Fetch = (stretch: trail.Stretch, count: number) => Promise<EventRow[]>;

/**
 * A page of the trail. One filter is served by its own index; of several, the first of user, actor, address and type
 * leads and the others are looked at row by row, so that such a page may come back short of its limit with a cursor to go on.
 */
export async function listEvents({ database }: Call, query: EventQuery): Promise<EventPage> {
  const { limit, cursor, order, ...conditions } = query;
  const cursors = cursorsOf("events", { order, ...conditions }, ["number"]);
  const filters = await resolve(database, query);
  if (filters === null) return { items: [], nextCursor: null };
  const stretch = stretchOf(query, cursors.read(cursor)?.[0]);
  const { fetch, filtered } = await choose(database, filters, stretch);
  const { rows, last } = await scan<EventRow>({
    limit,
    chunk: filtered ? CHUNK : undefined,
    budget: BUDGET,
    wanted: (row) => fits(row, filters),
    fetch: (after, count) => fetch(after ? beyond(stretch, after.id) : stretch, count),
  });
  return {
    items: await eventsOnWire(database, rows),
    nextCursor: last ? cursors.write([last.id]) : null,
  };
}

/** Null where a filter names somebody who has never been. */
async function resolve(database: Database, query: EventQuery): Promise<Filters | null> {
  const range = query.ip === undefined ? undefined : parseIpRange(query.ip);
  if (range === null) throw invalidField("ip", "must be an address or a CIDR block");
  const uid = query.userId === undefined ? undefined : await uidOf(database, query.userId);
  const actor = query.actorId === undefined ? undefined : await uidOf(database, query.actorId);
  if (uid === null || actor === null) return null;
  return { type: query.type, outcome: query.outcome, uid, actor, range };
}

function stretchOf(
  { since, until, order }: EventQuery,
  position: string | number | undefined,
): trail.Stretch {
  const stretch: trail.Stretch = {
    from: since === undefined ? 0 : Math.max(0, firstIdAt(Date.parse(since))),
    to: until === undefined ? Number.MAX_SAFE_INTEGER : firstIdAt(Date.parse(until) + 1) - 1,
    order,
  };
  return position === undefined ? stretch : beyond(stretch, Number(position));
}

function beyond(stretch: trail.Stretch, id: number): trail.Stretch {
  return stretch.order === "asc"
    ? { ...stretch, from: Math.max(stretch.from, id + 1) }
    : { ...stretch, to: Math.min(stretch.to, id - 1) };
}

/** The index that the page is read along, and whether its rows have to be looked through. */
async function choose(
  database: Database,
  filters: Filters,
  stretch: trail.Stretch,
): Promise<{ fetch: Fetch; filtered: boolean }> {
  const { uid, actor, range, type, outcome } = filters;
  const given = [uid, actor, range, type, outcome].filter((filter) => filter !== undefined).length;
  const filtered = given > 1 || outcome !== undefined;
  if (uid !== undefined) {
    return { fetch: (part, count) => database.all(trail.eventsOfUser(uid, part, count)), filtered };
  }
  if (actor !== undefined) {
    return { fetch: (part, count) => database.all(trail.eventsOfActor(actor, part, count)), filtered };
  }
  if (range !== undefined && isOneAddress(range)) {
    return {
      fetch: (part, count) => database.all(trail.eventsFromAddress(range.first, part, count)),
      filtered,
    };
  }
  if (range !== undefined) {
    const block = await readBlock(database, range, stretch);
    if (block !== null)
      return { fetch: async (part, count) => block.filter(within(part)).slice(0, count), filtered };
  } else if (type !== undefined && type.length <= trail.TYPES_MAX && !type.includes("signIn")) {
    const types = [...new Set(type)];
    return { fetch: (part, count) => database.all(trail.eventsOfTypes(types, part, count)), filtered };
  }
  return { fetch: (part, count) => database.all(trail.allEvents(part, count)), filtered: given > 0 };
}

function isOneAddress({ first, last }: IpRange): boolean {
  return inRange(last, { first, last: first });
}

function within({ from, to }: trail.Stretch): (row: EventRow) => boolean {
  return ({ id }) => id >= from && id <= to;
}

/** The events of a block of addresses in order; null where there are too many to do that. */
async function readBlock(
  database: Database,
  range: IpRange,
  stretch: trail.Stretch,
): Promise<EventRow[] | null> {
  const rows = await database.all<EventRow>(trail.eventsFromBlock(range, stretch, FROM_BLOCK + 1));
  if (rows.length > FROM_BLOCK) return null;
  return rows.sort((a, b) => (stretch.order === "asc" ? a.id - b.id : b.id - a.id));
}

function fits(row: EventRow, { uid, actor, range, type, outcome }: Filters): boolean {
  return (
    (uid === undefined || row.uid === uid) &&
    (actor === undefined || row.actor === actor) &&
    (range === undefined || inRange(row.ip, range)) &&
    (type === undefined || type.some((name) => name === row.type)) &&
    (outcome === undefined || row.outcome === outcome)
  );
}
