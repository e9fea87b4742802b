import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, call, segment } from "@/lib/client";

/** The notes about a user, the newest first, page after page. */
export function notesQuery(userId: string) {
  return infiniteQueryOptions({
    queryKey: ["notes", userId],
    queryFn: ({ pageParam }) =>
      call(
        api.users[":userId"].notes.$get({
          param: { userId: segment(userId) },
          query: { limit: "10", cursor: pageParam ?? undefined },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
