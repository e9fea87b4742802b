import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";

/** The operator's own saved views, of all lists. */
export function viewsQuery() {
  return queryOptions({ queryKey: ["views"], queryFn: () => call(api.views.$get({ query: {} })) });
}
