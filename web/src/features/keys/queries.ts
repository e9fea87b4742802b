import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";

export interface KeyFilters {
  /** without it only the keys that are good */
  state?: "all" | undefined;
  cursor?: string | undefined;
}

/** A page of everyone's API keys, the newest first. */
export function keysQuery(query: KeyFilters) {
  return queryOptions({
    queryKey: ["keys", query],
    queryFn: () => call(api.keys.$get({ query })),
    placeholderData: keepPreviousData,
  });
}
