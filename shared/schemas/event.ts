import { z } from "zod";
import { ACTOR_KINDS, EVENT_OUTCOMES, EVENT_SOURCES, EVENT_TYPES } from "../event-types.ts";
import { OrderedId, PageQuery, pageOf, Timestamp } from "./common.ts";
import { EventFilter } from "./event-filter.ts";

export const Event = z
  .strictObject({
    id: z.string(),
    at: Timestamp,
    type: z.enum(EVENT_TYPES),
    outcome: z.enum(EVENT_OUTCOMES),
    source: z.enum(EVENT_SOURCES),
    actor: z
      .strictObject({ kind: z.enum(ACTOR_KINDS), id: z.string().nullable(), label: z.string().nullable() })
      .nullable(),
    user: z.strictObject({ id: z.string().nullable(), label: z.string().nullable() }).nullable(),
    provider: z.string().nullable(),
    sessionId: z.string().nullable(),
    accountId: z.string().nullable(),
    ip: z.string().nullable(),
    country: z.string().nullable(),
    userAgent: z.string().nullable(),
    requestId: z.string().nullable(),
    /** why, as a code of the system: a SignInFailure, a SessionEnd, the permission that was missing */
    code: z.string().nullable(),
    /** why, in an operator's words */
    reason: z.string().nullable(),
    /** what changed: `{ field: [before, after] }` for updates, the values for creations and deletions */
    data: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: "Event" });
export type Event = z.infer<typeof Event>;

/**
 * A page of the trail. `partial` when it was cut short because enough was looked through for one request: there may be more
 * further on, which `nextCursor` goes on to find.
 */
export const EventPage = pageOf(Event).extend({ partial: z.boolean() }).meta({ id: "EventPage" });
export type EventPage = z.infer<typeof EventPage>;

const { since, until, ...WatchFilter } = EventFilter;

export const EventQuery = z.strictObject({
  ...PageQuery,
  ...EventFilter,
  order: z.enum(["desc", "asc"]).default("desc"),
});
export type EventQuery = z.infer<typeof EventQuery>;

/** What to watch. Where the header `Last-Event-ID` is sent, it counts and not `after`. */
export const EventStreamQuery = z.strictObject({
  ...WatchFilter,
  /** the id of the last event that is known already; without it only what comes from now on is sent */
  after: OrderedId.optional(),
});
export type EventStreamQuery = z.infer<typeof EventStreamQuery>;

export const EventParams = z.strictObject({ eventId: OrderedId });
