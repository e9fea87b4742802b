import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";
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

/** What came from an address or a block of them; only failed sign-ins where those are meant. */
export function addressFilter(ip: string, failed: boolean): EventFilters {
  return failed ? { ip, type: ["signInFailed"] } : { ip };
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
