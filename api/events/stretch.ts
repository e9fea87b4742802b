import { firstIdAt } from "../../shared/event-id.ts";
import type { EventFilter } from "../../shared/schemas/event-filter.ts";
import type { Stretch } from "./sql.ts";

/** The part of the trail between two moments, both included. */
export function stretchOf(
  { since, until }: Pick<EventFilter, "since" | "until">,
  order: Stretch["order"],
): Stretch {
  return {
    from: since === undefined ? 0 : Math.max(0, firstIdAt(Date.parse(since))),
    to: until === undefined ? Number.MAX_SAFE_INTEGER : firstIdAt(Date.parse(until) + 1) - 1,
    order,
  };
}

/** What is left of a stretch after an event. */
export function beyond(stretch: Stretch, id: number): Stretch {
  return stretch.order === "asc"
    ? narrow(stretch, id + 1, stretch.to)
    : narrow(stretch, stretch.from, id - 1);
}

/** The part of a stretch that lies within two ids. */
export function narrow(stretch: Stretch, from: number, to: number): Stretch {
  return { ...stretch, from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) };
}
