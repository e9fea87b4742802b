import type { Event } from "../../../../shared/schemas/event.ts";

/** Follows the merges in `events` from one user to the last; null where he is in none of them as the one who went. */
export function lastSurvivor(events: readonly Pick<Event, "data" | "user">[], id: string): string | null {
  const went = new Map(events.map(({ data, user }) => [String(data?.userId), user?.id ?? null]));
  let at: string | null = null;
  for (const _ of events) {
    const next: string | null = went.get(at ?? id) ?? null;
    if (next === null) break;
    at = next;
  }
  return at;
}
