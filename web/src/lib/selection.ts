/** What is selected in a list, by key, and where a range with shift begins. */
export interface Selection {
  keys: ReadonlySet<string>;
  anchor: string | null;
}

export const NOTHING: Selection = { keys: new Set(), anchor: null };

/** Turns one row on or off; with a range, all rows from the last one turned become as this one does. */
export function toggleRow(
  { keys, anchor }: Selection,
  rows: readonly string[],
  key: string,
  range: boolean,
): Selection {
  const on = !keys.has(key);
  const [from, to] = [anchor === null ? -1 : rows.indexOf(anchor), rows.indexOf(key)];
  const met = range && from >= 0 && to >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
  return { keys: withKeys(keys, met, on), anchor: key };
}

/** Turns all rows of the page on, or off where all of them are on already. Those of other pages stay as they are. */
export function togglePage({ keys }: Selection, rows: readonly string[]): Selection {
  return { keys: withKeys(keys, rows, !rows.every((row) => keys.has(row))), anchor: null };
}

function withKeys(keys: ReadonlySet<string>, met: readonly string[], on: boolean): Set<string> {
  const next = new Set(keys);
  for (const key of met) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}
