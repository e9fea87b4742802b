import type { QueryClient } from "@tanstack/react-query";
import { lastUsesQuery, userAccountsQuery } from "@/features/accounts/queries";
import { filterOf } from "@/features/events/activity-kinds";
import { userEventsQuery } from "@/features/events/detail-queries";
import { notesQuery } from "@/features/notes/queries";
import { userSessionsQuery } from "@/features/sessions/detail-queries";
import type { UserSearch } from "@/routes/_console/users/$userId";
import type { Permission } from "../../../../../shared/permissions.ts";
import type { Me } from "../../../../../shared/schemas/me.ts";

/** Asks for all that a user's page shows beside himself, as far as the operator may see it, before there is a page. */
export function ask(
  { queryClient: client, me }: { queryClient: QueryClient; me: Me },
  userId: string,
  { what, by, sessions }: UserSearch,
): void {
  const may = (permission: Permission) => me.permissions.includes(permission);
  if (!may("users:read")) return;
  if (may("accounts:read")) void client.prefetchQuery(userAccountsQuery(userId));
  if (may("sessions:read"))
    void client.prefetchQuery(userSessionsQuery(userId, sessions === "all" ? "all" : "active"));
  if (may("events:read")) {
    void client.prefetchQuery(lastUsesQuery(userId));
    if (by === undefined) void client.prefetchInfiniteQuery(userEventsQuery(userId, filterOf(what)));
  }
  void client.prefetchInfiniteQuery(notesQuery(userId));
}
