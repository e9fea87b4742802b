import { queryOptions } from "@tanstack/react-query";
import { api, call, segment } from "@/lib/client";

/** The ways in that a user has: linked accounts. */
export function userAccountsQuery(userId: string) {
  return queryOptions({
    queryKey: ["accounts", userId],
    queryFn: () =>
      call(api.users[":userId"].accounts.$get({ param: { userId: segment(userId) }, query: {} })),
  });
}
