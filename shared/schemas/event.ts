import { z } from "zod";
import { ACTOR_KINDS, EVENT_OUTCOMES, EVENT_SOURCES, EVENT_TYPES } from "../event-types.ts";
import { OrderedId, PageQuery, pageOf, Timestamp } from "./common.ts";
import { EventFilter } from "./event-filter.ts";

export const Event = z
  .strictObject({
    id: z.string().describe("Orders and dates it: ids only grow."),
    at: Timestamp.describe("When it happened."),
    type: z.enum(EVENT_TYPES).describe("What happened."),
    outcome: z.enum(EVENT_OUTCOMES).describe("Follows from the type."),
    source: z
      .enum(EVENT_SOURCES)
      .describe("Through which door: the sign-in engine, the management API, or somebody else's SQL."),
    actor: z
      .strictObject({ kind: z.enum(ACTOR_KINDS), id: z.string().nullable(), label: z.string().nullable() })
      .nullable()
      .describe("Who did it; null where nobody told the database."),
    user: z
      .strictObject({ id: z.string().nullable(), label: z.string().nullable() })
      .nullable()
      .describe("To whom, with the name that he had then."),
    provider: z.string().nullable().describe("Through which provider."),
    sessionId: z.string().nullable().describe("Which session."),
    accountId: z.string().nullable().describe("Which account."),
    ip: z.string().nullable().describe("From where."),
    country: z.string().nullable().describe("Two letters, as Cloudflare gives it."),
    userAgent: z.string().nullable().describe("With what."),
    requestId: z.string().nullable().describe("In which request."),
    code: z
      .string()
      .nullable()
      .describe(
        "Why, as a code of the system: why a sign-in failed, how a session ended, the permission that was missing.",
      ),
    reason: z.string().nullable().describe("Why, in an operator's words."),
    data: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        "What changed: `{ field: [before, after] }` for updates, the values for creations and deletions.",
      ),
  })
  .meta({ id: "Event" });
export type Event = z.infer<typeof Event>;

/**
 * A page of the trail. `partial` when it was cut short because enough was looked through for one request: there may be more
 * further on, which `nextCursor` goes on to find.
 */
export const EventPage = pageOf(Event)
  .extend({
    partial: z
      .boolean()
      .describe(
        "Whether the page was cut short because enough was looked through for one request; `nextCursor` goes on.",
      ),
  })
  .meta({ id: "EventPage" });
export type EventPage = z.infer<typeof EventPage>;

const { since, until, ...WatchFilter } = EventFilter;

export const EventQuery = z.strictObject({
  ...PageQuery,
  ...EventFilter,
  order: z.enum(["desc", "asc"]).default("desc").describe("Newest first unless asked otherwise."),
});
export type EventQuery = z.infer<typeof EventQuery>;

/** What to watch. Where the header `Last-Event-ID` is sent, it counts and not `after`. */
export const EventStreamQuery = z.strictObject({
  ...WatchFilter,
  after: OrderedId.optional().describe(
    "The id of the last event that is known already; without it only what comes from now on is sent. `Last-Event-ID` counts before it.",
  ),
});
export type EventStreamQuery = z.infer<typeof EventStreamQuery>;

export const EventParams = z.strictObject({
  eventId: OrderedId.meta({ description: "The event's id.", examples: ["890182236368896"] }),
});
