/** A UTC day as the filters of the trail take it, from its first to its last millisecond. */
export function spanOf(date: string): { since: string; until: string } {
  return { since: `${date}T00:00:00.000Z`, until: `${date}T23:59:59.999Z` };
}
