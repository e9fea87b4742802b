/**
 * What an operator was about to do, kept in this tab over a reload or a sign-in in between. It holds ids and choices, never
 * anything that opens something. `owner` is the operator's id: whoever signs in next finds nothing of the last one's.
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
    if (typeof found !== "object" || found === null || !("owner" in found) || found.owner !== owner)
      return undefined;
    return "value" in found ? read(found.value) : undefined;
  } catch {
    return undefined;
  }
}

function keyOf(what: string): string {
  return `rollcall.kept.${what}`;
}
