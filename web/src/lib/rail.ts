const KEY = "rollcall.rail";

/** Whether the rail was left narrow in this browser. */
export function isRailNarrow(): boolean {
  try {
    return localStorage.getItem(KEY) === "narrow";
  } catch {
    return false;
  }
}

/** Remembers in this browser whether the rail is narrow. */
export function rememberRail(narrow: boolean): void {
  try {
    if (narrow) localStorage.setItem(KEY, "narrow");
    else localStorage.removeItem(KEY);
  } catch {
    // It holds until the page is loaded again.
  }
}
