import { queryOptions } from "@tanstack/react-query";
import { api, call, segment } from "@/lib/client";

/** The ways in that a user has: linked accounts. */
export function userAccountsQuery(userId: string) {
  return queryOptions({
    queryKey: ["accounts", userId],
    queryFn: () =>
      call(api.users[":userId"].accounts.$get({ param: { userId: segment(userId) }, query: {} })),
  });
}

/** When a user last signed in with each provider. */
export interface LastUses {
  /** by provider, ISO UTC */
  at: ReadonlyMap<string, string>;
  /** whether all sign-ins were looked at: then a provider that is not among them was never used */
  isWhole: boolean;
}

/** The last sign-in with each provider, as far as the latest ones tell. */
export function lastUsesQuery(userId: string) {
  return queryOptions({
    queryKey: ["events", "last-uses", userId],
    queryFn: async (): Promise<LastUses> => {
      const { items, nextCursor } = await call(
        api.events.$get({ query: { userId, type: ["signIn"], limit: "100" } }),
      );
      const at = new Map<string, string>();
      for (const event of items)
        if (event.provider !== null && !at.has(event.provider)) at.set(event.provider, event.at);
      return { at, isWhole: nextCursor === null };
    },
  });
}
