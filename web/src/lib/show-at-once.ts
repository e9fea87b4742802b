import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** What of something on show becomes otherwise, before an answer says so. */
export interface Shown {
  /** where it is on show: in lists or alone, under keys that begin like these */
  keys: readonly QueryKey[];
  id: string;
  fields: object;
}

interface Item {
  id: string;
}

/** Shows a change before it is answered. Returns what shows things as they were, for the case that the answer is no. */
export async function showAtOnce(client: QueryClient, { keys, id, fields }: Shown): Promise<() => void> {
  // What is on its way would show the old state once more.
  await Promise.all(keys.map((queryKey) => client.cancelQueries({ queryKey })));
  const found = keys.flatMap((queryKey) => client.getQueriesData({ queryKey }));
  for (const [key] of found)
    client.setQueryData(key, (data: unknown) => withItem(data, id, (item) => ({ ...item, ...fields })));
  return () => {
    for (const [key, before] of found) {
      const old = itemIn(before, id);
      // Only the item goes back: the list around it may have been read on meanwhile.
      if (old) client.setQueryData(key, (data: unknown) => withItem(data, id, () => old));
    }
  };
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && "id" in value;
}

function itemsOf(data: unknown): readonly unknown[] | null {
  return typeof data === "object" && data !== null && "items" in data && Array.isArray(data.items)
    ? data.items
    : null;
}

function itemIn(data: unknown, id: string): Item | undefined {
  return [data, ...(itemsOf(data) ?? [])].filter(isItem).find((item) => item.id === id);
}

/** The data of a query with another item in the place of the one with that id; the same data where there is none. */
function withItem(data: unknown, id: string, change: (item: Item) => Item): unknown {
  if (isItem(data)) return data.id === id ? change(data) : data;
  const items = itemsOf(data);
  if (items === null || itemIn(data, id) === undefined) return data;
  return {
    ...(data as object),
    items: items.map((item) => (isItem(item) && item.id === id ? change(item) : item)),
  };
}
