import { readStored, store } from "@/lib/stored";

const KEY = "rollcall.rail";

/** Whether the rail was left narrow in this browser. */
export function isRailNarrow(): boolean {
  return readStored(KEY, ["narrow"]) !== null;
}

/** Remembers in this browser whether the rail is narrow. */
export function rememberRail(narrow: boolean): void {
  store(KEY, narrow ? "narrow" : null);
}
