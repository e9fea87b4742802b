import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";
import { listQuery } from "@/lib/list-query";
import type { Role } from "../../../../shared/permissions.ts";
import type { Event } from "../../../../shared/schemas/event.ts";

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

/** The event by which each operator came to his role, by user id, as far as the latest grants tell. */
export const grantsQuery = queryOptions({
  queryKey: ["events", "grants"],
  queryFn: async (): Promise<ReadonlyMap<string, Event>> => {
    const { items } = await call(api.events.$get({ query: { type: ["grantRole"], limit: "100" } }));
    const grants = new Map<string, Event>();
    for (const event of items) {
      const id = event.user?.id;
      if (id && !grants.has(id)) grants.set(id, event);
    }
    return grants;
  },
});
