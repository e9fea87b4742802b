import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";
import { listQuery } from "@/lib/list-query";
import type { Role } from "../../../../shared/permissions.ts";

export interface OperatorFilters {
  role?: Role | undefined;
  cursor?: string | undefined;
}

/** A page of operators, owners first. */
export function operatorsQuery(query: OperatorFilters) {
  return listQuery(
    {
      queryKey: ["operators", query],
      read: (page) => call(api.operators.$get({ query: { ...query, ...page } })),
    },
    query.cursor,
    ({ user }) => user.id,
  );
}

/** The latest events by which somebody came to his role. */
export const grantsQuery = queryOptions({
  queryKey: ["events", "grants"],
  queryFn: () => call(api.events.$get({ query: { type: ["grantRole"], limit: "100" } })),
});
