import { queryOptions } from "@tanstack/react-query";
import { readTagged, type Tagged } from "@/features/users/tagged";
import { api, call, segment } from "@/lib/client";
import { listQuery } from "@/lib/list-query";
import type { User, UserDetail } from "../../../../shared/schemas/user.ts";

export interface UserFilters {
  query?: string | undefined;
  status?: User["status"] | undefined;
  provider?: string | undefined;
  role?: User["role"] | undefined;
  cursor?: string | undefined;
}

/** The users from a cursor on, the newest first; for a search, the best first. */
export function usersQuery({ role, ...rest }: UserFilters) {
  const query = { ...rest, role: role ?? undefined };
  return listQuery(
    {
      queryKey: ["users", query],
      read: (page) => call(api.users.$get({ query: { ...query, ...page } })),
    },
    query.cursor,
    ({ id }) => id,
  );
}

export type ReadUser = Tagged<UserDetail>;

/** One user, with the ban in force and the tag of what was read. */
export function userQuery(id: string) {
  return queryOptions({
    queryKey: ["user", id, "tagged"],
    queryFn: () => readTagged(api.users[":userId"].$get({ param: { userId: segment(id) } })),
  });
}
