import type { ActivityKind } from "@/features/events/activity-kind-names";
import type { EventFilters } from "@/features/events/queries";

/** What a user's page can show alone of what happened, as filters of the trail. */
const ACTIVITY_KINDS = {
  signIns: { type: ["signIn", "signOut", "signInFailed"] },
  failures: { outcome: "failure" },
  sessions: { type: ["revokeSession", "expireSession", "deleteSession", "signOut"] },
  accounts: { type: ["linkAccount", "unlinkAccount", "mergeUsers"] },
  changes: { type: ["updateUser", "updateUserMetadata", "banUser", "unbanUser"] },
} as const satisfies Record<ActivityKind, { [K in keyof EventFilters]: Readonly<EventFilters[K]> }>;

/** The filter of a kind; of none, that of everything. */
export function filterOf(kind: ActivityKind | undefined): Pick<EventFilters, "type" | "outcome"> {
  if (kind === undefined) return {};
  const filter = ACTIVITY_KINDS[kind];
  return "type" in filter ? { type: [...filter.type] } : filter;
}
