import type { ListPage, PageAsked } from "@/lib/list-query";

/** So many items the API gives at most. */
export const MOST = 200;

/** Reads a list from a cursor on until there are so many rows, or no more. */
export async function readOn<P extends ListPage<unknown>>(
  read: (page: PageAsked) => Promise<P>,
  cursor: string | undefined,
  rows: number,
): Promise<P> {
  let list = await read({ cursor });
  while (list.items.length < rows && list.nextCursor !== null) {
    const page = await read({ cursor: list.nextCursor, limit: String(MOST) });
    list = { ...list, ...page, items: [...list.items, ...page.items] };
    if (page.items.length < MOST) break;
  }
  return list;
}

/** Reads the beginning of a list that is longer than a page anew, and keeps what was read after it. */
export async function readAgain<P extends ListPage<unknown>>(
  known: () => P | undefined,
  read: (limit: string) => Promise<P>,
  idOf: (item: P["items"][number]) => unknown,
): Promise<P> {
  const page = await read(String(Math.min(known()?.items.length ?? 0, MOST)));
  // The list may have been read on meanwhile.
  return keepRest(page, known(), idOf);
}

/** The beginning of a list as it is now, and after it what was read of the list before. */
export function keepRest<P extends ListPage<unknown>>(
  page: P,
  before: P | undefined,
  idOf: (item: P["items"][number]) => unknown,
): P {
  const last = page.items.at(-1);
  if (before === undefined || last === undefined || page.nextCursor === null) return page;
  const rest = before.items.slice(before.items.findLastIndex((item) => idOf(item) === idOf(last)) + 1);
  if (rest.length === 0 || rest.length === before.items.length) return page;
  const { nextCursor, partial } = before;
  return {
    ...page,
    items: [...page.items, ...rest],
    nextCursor,
    ...(partial === undefined ? {} : { partial }),
  };
}
