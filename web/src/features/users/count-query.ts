import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";
import type { UserCountQuery } from "../../../../shared/schemas/user.ts";

/** How many users are meant, as far as one request may look. */
export function userCountQuery(query: UserCountQuery) {
  return queryOptions({
    queryKey: ["user-count", query],
    queryFn: () => call(api.users.count.$get({ query })),
  });
}
