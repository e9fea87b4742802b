import { queryOptions } from "@tanstack/react-query";
import { lastSurvivor } from "@/features/users/last-survivor";
import { api, call } from "@/lib/client";

/** The id of the user into whom the one of this id has gone, at last; null where he was never merged. */
export function survivorQuery(id: string) {
  return queryOptions({
    queryKey: ["user", id, "survivor"],
    queryFn: async () => {
      // Either id leads to the history of both, so the merges of all of them are here.
      const { items } = await call(
        api.events.$get({ query: { userId: id, type: ["mergeUsers"], limit: "50" } }),
      );
      return lastSurvivor(items, id);
    },
  });
}
