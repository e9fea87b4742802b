import type { Database } from "../db/database.ts";
import type { EventRow } from "../db/event-row.ts";
import type { Statement } from "../db/sql.ts";
import { type IpRange, inRange } from "../wire/ip.ts";
import type { Filters } from "./filters.ts";
import * as trail from "./sql.ts";

/** Events from a block of addresses that are put in order here; beyond that the trail is read by time. */
export const FROM_BLOCK = 200;
/** Ids a statement: D1 takes a hundred parameters. */
const IDS = 90;

/** An index, or several, along which the trail is read by id. */
export interface Path {
  /** The next events of a stretch; what the path does not tell apart has to be looked through. */
  fetch(stretch: trail.Stretch, count: number): Promise<EventRow[]>;
  /** whether every event on it is wanted, or at least most are */
  isExact: boolean;
  /** how many rows it may read for each that it gives */
  cost: number;
}

/** Which filters are set, but for the time. */
function given(filters: Filters): number {
  const { types, uids, actor, range, session, provider, country, requestId } = filters;
  const all = [types, uids, actor, range, session, provider, country, requestId];
  return all.filter((filter) => filter !== undefined).length;
}

/**
 * The path for a filter: the first of session, user, request, actor, address and types leads, and the others are looked at row
 * by row. Without any of these the trail is read by time. A block of addresses costs up to 200 rows more.
 */
export async function choosePath(database: Database, filters: Filters): Promise<Path> {
  const { types, uids, actor, range, session, requestId } = filters;
  const isExact = given(filters) <= 1;
  const along = (statement: (stretch: trail.Stretch, count: number) => Statement) =>
    ({
      fetch: (stretch: trail.Stretch, count: number) => database.all<EventRow>(statement(stretch, count)),
      isExact,
      cost: 1,
    }) satisfies Path;
  const byTime = { ...along(trail.allEvents), isExact: given(filters) === 0 };

  const whose = session?.uids ?? uids;
  if (whose !== undefined) {
    const path = alongSome(database, groupsOf(whose, trail.PEOPLE_MAX), isExact, trail.eventsOfUser);
    return session ? { ...path, isExact: false } : path;
  }
  if (requestId !== undefined) {
    return filters.begunBy === undefined
      ? byTime
      : alongSome(database, [[filters.begunBy]], isExact, trail.eventsByActor);
  }
  if (actor !== undefined) {
    return alongSome(database, groupsOf(actor.ids, trail.PEOPLE_MAX), isExact, trail.eventsByActor);
  }
  if (range !== undefined && isOneAddress(range)) {
    return along((stretch, count) => trail.eventsFromAddress(range.first, stretch, count));
  }
  if (range !== undefined) return (await readBlock(database, range, isExact)) ?? byTime;
  return types === undefined || types.includes("signIn")
    ? byTime
    : alongSome(database, groupsOf(types, trail.TYPES_MAX), isExact, trail.eventsOfTypes);
}

function groupsOf<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) =>
    values.slice(i * size, (i + 1) * size),
  );
}

function isOneAddress({ first, last }: IpRange): boolean {
  return inRange(last, { first, last: first });
}

/** Where there is more than one statement takes, the heads are read in one round trip and merged here. */
function alongSome<T>(
  database: Database,
  groups: readonly T[][],
  isExact: boolean,
  statement: (group: T[], stretch: trail.Stretch, count: number) => Statement,
): Path {
  return {
    async fetch(stretch, count) {
      const heads = await database.read<EventRow[][]>(
        ...groups.map((group) => statement(group, stretch, count)),
      );
      if (heads.length === 1) return heads[0] ?? [];
      const sign = stretch.order === "asc" ? 1 : -1;
      return heads
        .flat()
        .sort((a, b) => (a.id - b.id) * sign)
        .slice(0, count);
    },
    isExact,
    cost: Math.max(1, groups.length),
  };
}

/** The events of a block of addresses; null where there are too many to put them in order. */
async function readBlock(database: Database, range: IpRange, isExact: boolean): Promise<Path | null> {
  const found = await database.all<{ id: number }>(trail.idsFromBlock(range, FROM_BLOCK + 1));
  if (found.length > FROM_BLOCK) return null;
  const ids = found.map(({ id }) => id).sort((a, b) => a - b);
  return {
    async fetch({ from, to, order }, count) {
      const part = ids.filter((id) => id >= from && id <= to);
      const wanted = order === "asc" ? part.slice(0, count) : part.reverse().slice(0, count);
      const statements = Array.from({ length: Math.ceil(wanted.length / IDS) }, (_, i) =>
        trail.eventsById(wanted.slice(i * IDS, (i + 1) * IDS), order),
      );
      return (await database.read<EventRow[][]>(...statements)).flat();
    },
    isExact,
    cost: 1,
  };
}
