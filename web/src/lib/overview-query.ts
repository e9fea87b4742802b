import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";

/** How things stand and how the last thirty days went: everything that the overview shows of the app. */
export const overviewQuery = queryOptions({
  queryKey: ["overview"],
  queryFn: () => call(api.stats.overview.$get()),
  refetchInterval: 60_000,
});
