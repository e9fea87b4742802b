import type { InvalidateQueryFilters, QueryClient } from "@tanstack/react-query";

/**
 * Has what is on show asked again, and the rest when it is next on show. What is on its way was asked before the change: a first
 * answer is waited for rather than asked again, and would be taken for new.
 */
export async function askAgain(client: QueryClient, filters: InvalidateQueryFilters): Promise<void> {
  await client.cancelQueries(filters);
  await client.invalidateQueries(filters);
}
