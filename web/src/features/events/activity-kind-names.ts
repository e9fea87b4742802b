/** What a user's page can show alone of what happened, by name. */
export const ACTIVITY_KIND_NAMES = ["signIns", "failures", "sessions", "accounts", "changes"] as const;
export type ActivityKind = (typeof ACTIVITY_KIND_NAMES)[number];
