import { queryOptions } from "@tanstack/react-query";
import { api, call, segment } from "@/lib/client";

/** A user for his name, without the tag that a change of him needs. */
export function personQuery(id: string | undefined) {
  return queryOptions({
    queryKey: ["user", id],
    queryFn: () => call(api.users[":userId"].$get({ param: { userId: segment(id ?? "") } })),
    enabled: id !== undefined,
  });
}
