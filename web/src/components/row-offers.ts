/** Something that can be done to a row: by its key, from the menu of the row, from the palette. */
export interface RowAction {
  key?: string | undefined;
  label: string;
  /** why this operator may not do it to this row; null or nothing where he may */
  why?: string | null;
  run: () => void;
}

const offers = new WeakMap<Element, () => readonly RowAction[]>();

/** Lets a row offer more than its own buttons do; to be given to the row as its `ref`. */
export function offerActions(actions: () => readonly RowAction[]): (row: Element | null) => void {
  return (row) => {
    if (row) offers.set(row, actions);
  };
}

/** What a row offers beside what its own buttons do. */
export function offersOf(row: Element): readonly RowAction[] {
  return offers.get(row)?.() ?? [];
}
