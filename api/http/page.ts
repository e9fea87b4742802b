import { decodeBase64Url, encodeBase64Url } from "hono/utils/encode";
import { fault } from "../../shared/faults.ts";
import { invalidField } from "./errors.ts";

/** Where in a list to go on: what the last row is ordered by. */
export type Position = readonly (string | number)[];

/** A list, and how its cursor is made and read. */
export interface Cursors {
  read(cursor: string | undefined): Position | null;
  write(position: Position): string;
}

/** A small fingerprint of the filters (FNV-1a): a cursor of another list must not pass, forging one gains nothing. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Cursors of one list under one set of filters. They are opaque text; one that was made for another list, for other
 * filters or by hand is refused with 400. `form` says of what type each part of a position is.
 */
export function cursorsOf(list: string, filters: object, form: readonly ("string" | "number")[]): Cursors {
  const mark = fingerprint(
    list + JSON.stringify(Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return {
    read(cursor) {
      if (cursor === undefined) return null;
      const position = decode(cursor);
      if (position?.[0] === mark && position.length === form.length + 1) {
        const rest = position.slice(1);
        if (form.every((type, i) => typeof rest[i] === type)) return rest as (string | number)[];
      }
      throw invalidField("cursor", fault("foreignCursor"));
    },
    write(position) {
      const bytes = new TextEncoder().encode(JSON.stringify([mark, ...position]));
      return encodeBase64Url(bytes.buffer);
    },
  };
}

function decode(cursor: string): unknown[] | null {
  try {
    const bytes = decodeBase64Url(cursor);
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Where not every row was wanted against expectation, the next chunks have at least 8 rows, then 32, 128 … */
const LEAST = 8;
const GROWTH = 4;

/** How a list is read: in chunks along an index, until the page is full or the budget is spent. */
export interface Scan<Row> {
  limit: number;
  /** rows a chunk at least, where not every row is wanted; else a chunk is what the page lacks, and one row more */
  chunk?: number | undefined;
  /** rows in all */
  budget: number;
  /** The next `count` rows after a row, or from the start. */
  fetch(after: Row | null, count: number): Promise<Row[]>;
  wanted(row: Row): boolean;
}

/**
 * Reads a page. With filters that no index serves, it stops when the budget is spent and gives back what it has found:
 * `last` is the row after which the next page begins, null at the end of the list.
 */
export async function scan<Row>({
  limit,
  chunk = 0,
  budget,
  fetch,
  wanted,
}: Scan<Row>): Promise<{ rows: Row[]; last: Row | null }> {
  const rows: Row[] = [];
  let last: Row | null = null;
  let least = chunk;
  for (let spent = 0; spent < budget; ) {
    const count = Math.min(Math.max(least, limit + 1 - rows.length), budget - spent);
    const found = await fetch(last, count);
    for (const row of found) {
      if (wanted(row)) {
        if (rows.length === limit) return { rows, last };
        rows.push(row);
      }
      last = row;
    }
    if (found.length < count) return { rows, last: null };
    spent += count;
    least = chunk > 0 ? chunk : Math.max(LEAST, least * GROWTH);
  }
  return { rows, last };
}
