import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, call, segment } from "@/lib/client";
import { listQuery, type PageAsked } from "@/lib/list-query";
import type { EventOutcome, EventType } from "../../../../shared/event-types.ts";

export interface EventFilters {
  type?: EventType[] | undefined;
  userId?: string | undefined;
  actorId?: string | undefined;
  ip?: string | undefined;
  provider?: string | undefined;
  country?: string | undefined;
  requestId?: string | undefined;
  sessionId?: string | undefined;
  outcome?: EventOutcome | undefined;
  since?: string | undefined;
  until?: string | undefined;
  cursor?: string | undefined;
}

const getEvents = (query: EventFilters & PageAsked) => call(api.events.$get({ query }));
export type EventPage = Awaited<ReturnType<typeof getEvents>>;

/** The trail from a cursor on, the latest first. */
export function eventsQuery(query: EventFilters) {
  return listQuery(
    { queryKey: ["events", query], read: (page) => getEvents({ ...query, ...page }) },
    query.cursor,
    ({ id }) => id,
  );
}

/** How many events of a filter there were, by the hour or the day. */
export function histogramQuery({ cursor: _, ...query }: EventFilters) {
  return queryOptions({
    queryKey: ["events", "histogram", query],
    queryFn: () => call(api.events.histogram.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

/** One event; it never changes once it is written. */
export function eventQuery(id: string) {
  return queryOptions({
    queryKey: ["event", id],
    queryFn: () => call(api.events[":eventId"].$get({ param: { eventId: segment(id) } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What happened to one user, all or what a filter leaves, page after page. */
export function userEventsQuery(userId: string, filter: Pick<EventFilters, "type" | "outcome"> = {}) {
  return infiniteQueryOptions({
    queryKey: ["events", "of", userId, filter],
    queryFn: ({ pageParam }) =>
      call(api.events.$get({ query: { ...filter, userId, limit: "25", cursor: pageParam } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // The events stay until the others are there, but never as somebody else's.
    placeholderData: (events, from) => (from?.queryKey[2] === userId ? events : undefined),
  });
}

/** How often what happened to one user, by UTC day. */
export function activityQuery(userId: string) {
  return queryOptions({
    queryKey: ["events", "activity", userId],
    queryFn: () => call(api.users[":userId"].activity.$get({ param: { userId: segment(userId) } })),
  });
}

export interface FailureFilters {
  since?: string | undefined;
  until?: string | undefined;
  provider?: string | undefined;
}

/** Failed sign-ins by address and by account, of the last thirty days where nothing else is asked for. */
export function failuresQuery(query: FailureFilters) {
  return queryOptions({
    queryKey: ["events", "failures", query],
    queryFn: () => call(api.events.failures.$get({ query })),
    placeholderData: keepPreviousData,
  });
}
