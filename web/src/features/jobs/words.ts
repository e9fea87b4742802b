import { count } from "@/lib/count";
import { countryName } from "@/lib/place";
import { providerName } from "@/lib/provider";
import { exactTime } from "@/lib/time";
import type { ItemResult, Job, JobKindName } from "../../../../shared/schemas/job.ts";

const TITLES: Record<JobKindName, (items: (one: string) => string) => string> = {
  ban: (items) => `Ban ${items("user")}`,
  unban: (items) => `Unban ${items("user")}`,
  delete: (items) => `Delete ${items("user")}`,
  revoke: (items) => `Revoke all sessions of ${items("user")}`,
  revokeSessions: (items) => `Revoke ${items("session")}`,
  import: (items) => `Import ${items("user")}`,
};

/** What a job does, and to how many: "Ban 12 users". */
export function jobTitle({ kind, total }: Pick<Job, "kind" | "total">): string {
  return TITLES[kind]((one) => count(total, one));
}

/** How many items are through. */
export function doneOf({ succeeded, refused }: Pick<Job, "succeeded" | "refused">): number {
  return succeeded + refused;
}

/** What became of an item. */
export const RESULTS: Record<ItemResult, string> = {
  pending: "Waits for its turn",
  skipped: "Left as it was: the job was over first",
  done: "Done",
  unchanged: "It was so already",
  notFound: "There is no such user any more",
  self: "Left out: nobody does this to himself",
  outranked: "Refused: the role is not below yours",
  lastOwner: "Refused: the last owner",
  emailTaken: "Refused: another user has that e-mail",
  error: "Failed: it could not be done",
};

/** Results that mean that nothing was done although it was asked for. */
export const REFUSALS: readonly ItemResult[] = [
  "notFound",
  "self",
  "outranked",
  "lastOwner",
  "emailTaken",
  "error",
];

/** Why a job failed, in a sentence; null where it did not. */
export function whyFailed({ status, code }: Pick<Job, "status" | "code">): string | null {
  if (status !== "failed") return null;
  return code
    ? `Whoever asked for it may no longer do it: ${code} is missing. What was done until then stays.`
    : "It could not go on. What was done until then stays.";
}

const CONDITIONS: Record<string, (value: string) => string> = {
  status: (value) => `status ${value}`,
  provider: (value) => `with ${providerName(value)}`,
  role: (value) => `role ${value}`,
  userId: (value) => `user ${value}`,
  ip: (value) => `from ${value}`,
  country: (value) => `from ${countryName(value) ?? value}`,
  createdAfter: (value) => `since ${exactTime(value)}`,
  createdBefore: (value) => `before ${exactTime(value)}`,
  lastSignInBefore: (value) => `no sign-in since ${exactTime(value)}`,
  lastSeenBefore: (value) => `not seen since ${exactTime(value)}`,
  exceptSessionId: () => "but not the session that asked",
};

/** Whom a job was about, as its filter has it; null where it was about those who were named. */
export function filterWords({ filter }: Pick<Job, "filter">): string | null {
  if (filter === null) return null;
  const words = Object.entries(filter).map(
    ([name, value]) => CONDITIONS[name]?.(String(value)) ?? `${name} ${String(value)}`,
  );
  return words.length > 0 ? words.join(", ") : "everyone";
}
