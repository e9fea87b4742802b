import { queryOptions } from "@tanstack/react-query";
import { MOST, type SessionFilters, type SessionState } from "@/features/sessions/queries";
import { api, call, segment } from "@/lib/client";
import type { SessionFilter } from "../../../../shared/schemas/session.ts";

/** What of the filters says which sessions are meant, as ending them takes it. */
export function meantBy({ state: _, cursor: __, limit: ___, ...filter }: SessionFilters): SessionFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** One session. Its key begins as those of lists do, so that what a list shows at once it shows too. */
export function sessionQuery(id: string) {
  return queryOptions({
    queryKey: ["sessions", "one", id],
    queryFn: () => call(api.sessions[":sessionId"].$get({ param: { sessionId: segment(id) } })),
  });
}

/** A user's sessions: those that are alive, or the last ones that ended. */
export function userSessionsQuery(userId: string, state: SessionState) {
  return queryOptions({
    queryKey: ["sessions", "of", userId, state],
    queryFn: () =>
      call(
        api.users[":userId"].sessions.$get({
          param: { userId: segment(userId) },
          query: { state, limit: MOST },
        }),
      ),
    // The rows stay until the others are there, but never as somebody else's.
    placeholderData: (rows, from) => (from?.queryKey[2] === userId ? rows : undefined),
  });
}
