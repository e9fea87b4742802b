import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { readTagged, type Tagged } from "@/features/users/tagged";
import { api, call, segment } from "@/lib/client";
import type { User, UserDetail } from "../../../../shared/schemas/user.ts";

export interface UserFilters {
  query?: string | undefined;
  status?: User["status"] | undefined;
  provider?: string | undefined;
  role?: User["role"] | undefined;
  cursor?: string | undefined;
}

/** A page of users. */
export function usersQuery(filters: UserFilters) {
  const { role, ...rest } = filters;
  const query = { ...rest, role: role ?? undefined };
  return queryOptions({
    queryKey: ["users", query],
    queryFn: () => call(api.users.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

export type ReadUser = Tagged<UserDetail>;

/** One user, with the ban in force and the tag of what was read. */
export function userQuery(id: string) {
  return queryOptions({
    queryKey: ["user", id, "tagged"],
    queryFn: () => readTagged(api.users[":userId"].$get({ param: { userId: segment(id) } })),
  });
}
