import { readText, store } from "@/lib/stored";

/** What somebody chose of a table's columns, by their ids. */
export interface ColumnChoice {
  /** those that are left out */
  hidden: readonly string[];
  /** those that come before others where room is short */
  wanted: readonly string[];
}

/** As many as have room. */
export const NO_CHOICE: ColumnChoice = { hidden: [], wanted: [] };

const keyOf = (table: string) => `rollcall.columns.${table}`;
/** Stands before what is wanted; what is left out stands as it is. */
const WANTED = "+";

/** What was chosen of a table's columns in this browser. */
export function readChoice(table: string): ColumnChoice {
  const kept = readText(keyOf(table))?.split(",") ?? [];
  return {
    hidden: kept.filter((id) => !id.startsWith(WANTED)),
    wanted: kept.filter((id) => id.startsWith(WANTED)).map((id) => id.slice(WANTED.length)),
  };
}

/** Remembers in this browser what was chosen of a table's columns. */
export function rememberChoice(table: string, { hidden, wanted }: ColumnChoice): void {
  const kept = [...hidden, ...wanted.map((id) => WANTED + id)];
  store(keyOf(table), kept.length > 0 ? kept.join(",") : null);
}
