import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { meantBy } from "@/features/sessions/detail-queries";
import type { SessionFilters } from "@/features/sessions/queries";
import { api, call } from "@/lib/client";

/** How many sessions the filters mean, with which devices and from where, as far as one request may look. */
export function sessionSummaryQuery(filters: SessionFilters) {
  const query = { ...meantBy(filters), state: filters.state };
  return queryOptions({
    queryKey: ["session-summary", query],
    queryFn: () => call(api.sessions.summary.$get({ query })),
    placeholderData: keepPreviousData,
  });
}
