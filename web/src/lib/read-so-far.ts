import type { QueryKey } from "@tanstack/react-query";

const KEY = "rollcall.read";
/** So many places of the history are remembered. */
const PLACES = 20;
/** A list is read anew no further than this, so that nobody waits for hundreds of requests. */
const MOST_READ = 2_000;

type Read = [place: string, list: string, rows: number];

/** Where in the tab's history one is, by the router's own key of the first entry there; a reload and Back lead to the same one. */
function placeNow(): string {
  return history.state?.place ?? history.state?.__TSR_key ?? "";
}

function readAll(): Read[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Remembers how many rows of a list have been read here, for whoever comes back after its rows are forgotten. */
export function rememberRead(list: QueryKey, rows: number): void {
  const [place, name] = [placeNow(), JSON.stringify(list)];
  const others = readAll().filter(([at, of]) => at !== place || of !== name);
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...others, [place, name, rows]].slice(-PLACES)));
  } catch {
    // Storage may be forbidden or full; then a reload begins at the top.
  }
}

/** How many rows of a list had been read here; 0 where that is not known. */
export function readSoFar(list: QueryKey): number {
  const [place, name] = [placeNow(), JSON.stringify(list)];
  const here = readAll().filter(([, of]) => of === name);
  // Beside something that is open the list is the one of the place before.
  const before = history.state?.opened ? here.at(-1) : undefined;
  const [, , rows = 0] = here.find(([at]) => at === place) ?? before ?? [];
  return Math.min(rows, MOST_READ);
}
