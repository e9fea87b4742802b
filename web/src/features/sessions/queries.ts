import { queryOptions } from "@tanstack/react-query";
import { api, call, segment } from "@/lib/client";
import { listQuery } from "@/lib/list-query";
import type { SessionFilter } from "../../../../shared/schemas/session.ts";

export const STATES = ["active", "ended", "all"] as const;
export type SessionState = (typeof STATES)[number];

export interface SessionFilters {
  userId?: string | undefined;
  provider?: string | undefined;
  ip?: string | undefined;
  country?: string | undefined;
  /** a part of the user agent */
  userAgent?: string | undefined;
  createdAfter?: string | undefined;
  createdBefore?: string | undefined;
  lastSeenBefore?: string | undefined;
  state?: SessionState | undefined;
  limit?: string | undefined;
  cursor?: string | undefined;
}

/** What of the filters says which sessions are meant, as ending them takes it. */
export function meantBy({ state: _, cursor: __, limit: ___, ...filter }: SessionFilters): SessionFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

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

/** One session. Its key begins as those of lists do, so that what a list shows at once it shows too. */
export function sessionQuery(id: string) {
  return queryOptions({
    queryKey: ["sessions", "one", id],
    queryFn: () => call(api.sessions[":sessionId"].$get({ param: { sessionId: segment(id) } })),
  });
}

/** So many of a user's sessions are shown on his page. */
const MOST_OF_USER = "200";

/** The operator's own sessions that are alive; whoever is signed in may see them. */
export const mySessionsQuery = queryOptions({
  queryKey: ["sessions", "mine"],
  queryFn: () => call(api.me.sessions.$get({ query: { limit: MOST_OF_USER } })),
});

/** A user's sessions: those that are alive, or the last ones that ended. */
export function userSessionsQuery(userId: string, state: SessionState) {
  return queryOptions({
    queryKey: ["sessions", "of", userId, state],
    queryFn: () =>
      call(
        api.users[":userId"].sessions.$get({
          param: { userId: segment(userId) },
          query: { state, limit: MOST_OF_USER },
        }),
      ),
    // The rows stay until the others are there, but never as somebody else's.
    placeholderData: (rows, from) => (from?.queryKey[2] === userId ? rows : undefined),
  });
}
