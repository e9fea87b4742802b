import { queryOptions } from "@tanstack/react-query";
import { api, call } from "@/lib/client";

/** So many users can become one. */
const MERGES_MAX = 4;

/** The id of the user into whom the one of this id has gone, at last; null where he was never merged. */
export function survivorQuery(id: string) {
  return queryOptions({
    queryKey: ["user", id, "survivor"],
    queryFn: async () => {
      // Either id leads to the history of both, so the merges of all of them are here.
      const { items } = await call(
        api.events.$get({ query: { userId: id, type: ["mergeUsers"], limit: "50" } }),
      );
      const went = new Map(items.map(({ data, user }) => [String(data?.userId), user?.id ?? null]));
      let at = id;
      for (let i = 0; i < MERGES_MAX; i++) at = went.get(at) ?? at;
      return at === id ? null : at;
    },
  });
}
