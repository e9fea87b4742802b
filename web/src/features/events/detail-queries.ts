import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { EventFilters } from "@/features/events/queries";
import { api, call, segment } from "@/lib/client";

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
    // The events stay until the others are there, but never as somebody else's. That there were none says nothing of others.
    placeholderData: (events, from) =>
      from?.queryKey[2] === userId && events?.pages.some(({ items }) => items.length > 0)
        ? events
        : undefined,
  });
}

/** How often what happened to one user, by UTC day. */
export function activityQuery(userId: string) {
  return queryOptions({
    queryKey: ["events", "activity", userId],
    queryFn: () => call(api.users[":userId"].activity.$get({ param: { userId: segment(userId) } })),
  });
}
