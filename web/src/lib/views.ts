import { oneOf, parseSearch, stringifySearch } from "@/lib/search";
import { SPAN_NAMES, spanStart } from "@/lib/spans";
import type { View } from "../../../shared/schemas/view.ts";

/** What of a list's address is worth keeping: its filters, not the place in it. A span of time is kept by its name. */
export function queryOf(search: object): string {
  const { cursor: _, open: __, live: ___, ...filters }: Record<string, unknown> = { ...search };
  const kept = filters.span === undefined ? filters : { ...filters, since: undefined, until: undefined };
  return stringifySearch(kept).slice(1);
}

/** The address that a view stands for; a span of time ends `now` (Unix ms). */
export function addressOf({ list, query }: Pick<View, "list" | "query">, now: number): string {
  const search = parseSearch(query);
  const span = oneOf(search.span, SPAN_NAMES);
  return `/${list}${stringifySearch(span ? { ...search, since: spanStart(span, now) } : search)}`;
}
