const PREFIX = "rollcall.kept.";

/**
 * What an operator was about to do, kept in this tab over a reload or a sign-in in between: ids, choices and what he typed,
 * never anything that opens something. `owner` is the operator's id: whoever signs in next finds nothing of the last one's.
 */
export function keep(what: string, owner: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(keyOf(what));
    else sessionStorage.setItem(keyOf(what), JSON.stringify({ owner, value }));
  } catch {
    // Storage may be forbidden or full; then only a reload loses it.
  }
}

/** What was kept by the same operator; undefined where there is nothing, or nothing that `read` understands. */
export function kept<T>(what: string, owner: string, read: (value: unknown) => T | undefined): T | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(what)) ?? "null");
    if (typeof found !== "object" || found === null || !("owner" in found)) return undefined;
    if (found.owner === owner) return "value" in found ? read(found.value) : undefined;
    forgetKept();
    return undefined;
  } catch {
    return undefined;
  }
}

/** Forgets all of it: who signs out leaves nothing behind. */
export function forgetKept(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Where storage is forbidden, nothing was kept.
  }
}

function keyOf(what: string): string {
  return PREFIX + what;
}
