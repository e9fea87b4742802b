import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, call, segment } from "@/lib/client";

export const STATES = ["active", "ended", "all"] as const;
export type SessionState = (typeof STATES)[number];

export interface SessionFilters {
  userId?: string | undefined;
  provider?: string | undefined;
  ip?: string | undefined;
  state?: SessionState | undefined;
  cursor?: string | undefined;
}

/** A page of everybody's sessions. */
export function sessionsQuery(query: SessionFilters) {
  return queryOptions({
    queryKey: ["sessions", query],
    queryFn: () => call(api.sessions.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

/** A user's sessions: those that are alive, or the last ones that ended. */
export function userSessionsQuery(userId: string, state: SessionState) {
  return queryOptions({
    queryKey: ["sessions", "of", userId, state],
    queryFn: () =>
      call(api.users[":userId"].sessions.$get({ param: { userId: segment(userId) }, query: { state } })),
  });
}
