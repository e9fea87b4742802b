import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";

/** Who is signed in. Asked again now and then, since a role can be taken away at any time. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: () => call(api.me.$get()),
  staleTime: 30_000,
  refetchInterval: 60_000,
});
