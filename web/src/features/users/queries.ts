import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, call, segment } from "@/lib/client";
import type { User } from "../../../../shared/schemas/user.ts";

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

/** One user, with the ban in force. */
export function userQuery(id: string) {
  return queryOptions({
    queryKey: ["user", id],
    queryFn: () => call(api.users[":userId"].$get({ param: { userId: segment(id) } })),
  });
}
