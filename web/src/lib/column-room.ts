import type { ColumnChoice } from "@/lib/columns";

/** What a column asks of its table. All lengths are in steps of 4 px. */
export interface ColumnRoom {
  id: string;
  /** without, it takes what the others leave */
  width?: number;
  /** its width in a table that is narrower than `NARROW`; null for what the others leave */
  narrow?: number | null;
  /** where there is no room for all, the highest goes first; without, it stays */
  rank?: number;
  /** what it is to have, if it takes what others leave, before those of rank 2 and higher come beside it */
  room?: number;
}

/** What a column without a width has at least. */
const LEAST = 40;
/** What the boxes to tick take. */
const BOXES = 14;
/** So wide a table has room for the wide form of its columns. `NARROW_TABLE` in ui/table.tsx is the same. */
const NARROW = 192;
/** Widths of a table go by 2 rem from 16 to 120, as the classes do that are named in styles.css. */
const [STEP, FIRST, LAST] = [8, 64, 480] as const;

/**
 * How wide a table has to be for each of its columns to be there, in rem; 0 for those that always are. Columns that are
 * wanted come before the others and may leave those that take the rest no more than they need.
 */
export function roomFor(
  columns: readonly ColumnRoom[],
  { hidden, wanted }: ColumnChoice,
  hasBoxes: boolean,
): ReadonlyMap<string, number> {
  const there = columns.filter(({ id }, index) => index === 0 || !hidden.includes(id));
  const stays = there.filter(({ rank }) => rank === undefined);
  const others = there.filter(({ rank }) => rank !== undefined);
  const first = wanted.flatMap((id) => others.find((one) => one.id === id) ?? []);
  const rest = others.filter((one) => !first.includes(one)).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const sum = (some: readonly ColumnRoom[], isNarrow: boolean) =>
    some.reduce((all, { width = LEAST, narrow = width }) => all + (isNarrow ? (narrow ?? LEAST) : width), 0);
  const comfort = stays.reduce((all, { width, room = LEAST }) => all + (width ? 0 : room - LEAST), 0);
  const order = [...first, ...rest];
  const from = new Map(stays.map(({ id }) => [id, 0]));
  order.forEach((column, index) => {
    const before = [...stays, ...order.slice(0, index + 1)];
    const beside = (hasBoxes ? BOXES : 0) + (first.includes(column) || column.rank === 1 ? 0 : comfort);
    const least = beside + sum(before, true);
    from.set(column.id, inRem(least <= NARROW ? least : Math.max(NARROW, beside + sum(before, false))));
  });
  return from;
}

function inRem(length: number): number {
  return Math.min(LAST, Math.max(FIRST, Math.ceil(length / STEP) * STEP)) / 4;
}
