import { count } from "@/lib/count";
import type { CreateJob } from "../../../../shared/schemas/job.ts";

export type BulkKind = CreateJob["kind"];

interface Words {
  verb: string;
  tone: "primary" | "danger";
  /** what becomes of so many users */
  what: (users: string) => string;
  lasting: string;
}

/** What can be done to many users at once, in words. */
export const BULK: Record<BulkKind, Words> = {
  revoke: {
    verb: "Revoke sessions",
    tone: "danger",
    what: (users) => `All sessions of ${users} will end.`,
    lasting: "Sessions that end do not come back, but these users can sign in again.",
  },
  ban: {
    verb: "Ban users",
    tone: "danger",
    what: (users) => `${users} will be unable to sign in, and all their sessions will end.`,
    lasting: "You can lift the bans at any time. Sessions that end do not come back.",
  },
  unban: {
    verb: "Unban users",
    tone: "primary",
    what: (users) => `${users} will be able to sign in again, if they were banned.`,
    lasting: "Sessions that the bans ended do not come back.",
  },
  delete: {
    verb: "Delete users",
    tone: "danger",
    what: (users) => `${users} will be deleted, with all accounts and sessions.`,
    lasting: "This cannot be undone. The trail stays.",
  },
};

/** Who is left alone though he was meant, in a sentence; null for nobody. */
export function leftWords(left: number): string | null {
  if (left === 0) return null;
  return `${count(left, "of them is", "of them are")} left alone: yourself, operators whose role is not below yours, or ids that nobody has.`;
}
