/** The list with newer items on top, each once, ordered by their time-ordered ids, the newest first. */
export function addNewer<T extends { id: string }>(newer: readonly T[], known: readonly T[]): T[] {
  const ids = new Set(known.map(({ id }) => id));
  const fresh = newer.filter(({ id }) => !ids.has(id));
  return [...fresh, ...known].sort((a, b) => Number(b.id) - Number(a.id));
}
