import type { BulkKind } from "@/features/users/use-chosen";

/** Which mass actions take something away. */
export const BULK_TONE: Record<BulkKind, "primary" | "danger"> = {
  revoke: "danger",
  ban: "danger",
  unban: "primary",
  delete: "danger",
};
