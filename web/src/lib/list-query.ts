import { keepPreviousData, type QueryKey, queryOptions, type UseQueryOptions } from "@tanstack/react-query";
import { readSoFar } from "@/lib/read-so-far";

/** What the API answers where it is asked for a list. */
export interface ListPage<T> {
  items: T[];
  nextCursor: string | null;
  /** whether it gave up looking before the page was full */
  partial?: boolean;
}

/** Where a page begins, and how many items it has at most. */
export interface PageAsked {
  cursor?: string | undefined;
  limit?: string | undefined;
}

/** So many items the API gives where it is not asked for a number. */
export const PAGE = 50;

/** How long a list that was left is kept as far as it was read, in milliseconds: who comes back finds his place. */
const KEPT = 30 * 60_000;

/** How a list is read. */
export interface ListSource<P extends ListPage<unknown>> {
  queryKey: QueryKey;
  read: (page: PageAsked) => Promise<P>;
}

/**
 * The options of a query for a list from `cursor` on. The list is one page, and longer as one reads on. To look at it again
 * takes one request: the beginning is read anew, what comes after it stays as it was read. After a reload it is read as far as
 * it had been.
 */
export function listQuery<P extends ListPage<unknown>>(
  { queryKey, read }: ListSource<P>,
  cursor: string | undefined,
  idOf: (item: P["items"][number]) => unknown,
  more: Pick<UseQueryOptions<P>, "placeholderData" | "refetchInterval"> = {},
) {
  const options = queryOptions({
    queryKey,
    queryFn: async ({ client }) => {
      const known = client.getQueryData<P>(queryKey)?.items.length ?? 0;
      const before = known === 0 ? readSoFar(queryKey) : 0;
      if (Math.max(known, before) <= PAGE) return read({ cursor });
      const { readAgain, readOn } = await import("@/lib/read-again");
      if (known === 0) return readOn(read, cursor, before);
      return readAgain(
        () => client.getQueryData<P>(queryKey),
        (limit) => read({ cursor, limit }),
        idOf,
      );
    },
    placeholderData: keepPreviousData,
    gcTime: KEPT,
    ...more,
  });
  return Object.assign(options, { read });
}
