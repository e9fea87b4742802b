import { readText, store } from "@/lib/stored";

const keyOf = (table: string) => `rollcall.columns.${table}`;

/** The ids of the columns that are left out of a table in this browser. */
export function readHidden(table: string): readonly string[] {
  return readText(keyOf(table))?.split(",") ?? [];
}

/** Remembers in this browser which columns are left out of a table. */
export function rememberHidden(table: string, hidden: readonly string[]): void {
  store(keyOf(table), hidden.length > 0 ? hidden.join(",") : null);
}
