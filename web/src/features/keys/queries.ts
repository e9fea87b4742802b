import { api, call } from "@/lib/client";
import { listQuery } from "@/lib/list-query";

export interface KeyFilters {
  /** without it only the keys that are good */
  state?: "all" | undefined;
  cursor?: string | undefined;
}

/** A page of everyone's API keys, the newest first. */
export function keysQuery(query: KeyFilters) {
  return listQuery(
    {
      queryKey: ["keys", query],
      read: (page) => call(api.keys.$get({ query: { ...query, ...page } })),
    },
    query.cursor,
    ({ id }) => id,
  );
}
