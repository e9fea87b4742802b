import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";
import { listQuery } from "@/lib/list-query";

export const STATES = ["active", "ended", "all"] as const;
export type SessionState = (typeof STATES)[number];

export interface SessionFilters {
  userId?: string | undefined;
  provider?: string | undefined;
  ip?: string | undefined;
  country?: string | undefined;
  /** a part of the user agent */
  userAgent?: string | undefined;
  /** the whole of it */
  userAgentIs?: string | undefined;
  createdAfter?: string | undefined;
  createdBefore?: string | undefined;
  lastSeenBefore?: string | undefined;
  state?: SessionState | undefined;
  limit?: string | undefined;
  cursor?: string | undefined;
}

/** So many the API gives at once. */
export const MOST = "200";

/** Everybody's sessions from a cursor on, the newest first. */
export function sessionsQuery(query: SessionFilters) {
  return listQuery(
    {
      queryKey: ["sessions", query],
      read: (page) => call(api.sessions.$get({ query: { ...query, ...page } })),
    },
    query.cursor,
    ({ id }) => id,
  );
}

/** The latest sessions from an address or a block of them, those that have ended too. */
export function sessionsOfAddressQuery(ip: string) {
  return sessionsQuery({ ip, state: "all", limit: MOST });
}

/** The operator's own sessions that are alive; whoever is signed in may see them. */
export const mySessionsQuery = queryOptions({
  queryKey: ["sessions", "mine"],
  queryFn: () => call(api.me.sessions.$get({ query: { limit: MOST } })),
});
