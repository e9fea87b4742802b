import { countryName } from "@/lib/place";
import { providerName } from "@/lib/provider";
import { exactTime } from "@/lib/time";
import { words } from "@/messages/en/jobs";
import type { ItemResult, Job } from "../../../../shared/schemas/job.ts";

/** What a job does, and to how many: "Ban 12 users". */
export function jobTitle({ kind, total }: Pick<Job, "kind" | "total">): string {
  return words.titles[kind](total);
}

/** How many items are through. */
export function doneOf({ succeeded, refused }: Pick<Job, "succeeded" | "refused">): number {
  return succeeded + refused;
}

/** How many of those were refused, for the meter of a job. */
export function refusedOf({ refused }: Pick<Job, "refused">): { count: number; told: string } {
  return { count: refused, told: words.refusedOf(refused) };
}

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
  return code ? words.lacks(code) : words.broke;
}

const time = (value: string) => exactTime(value);
/** How the value of a condition reads, where that is not as it stands. */
const VALUES: Record<string, (value: string) => string> = {
  provider: providerName,
  country: (value) => countryName(value) ?? value,
  createdAfter: time,
  createdBefore: time,
  lastSignInBefore: time,
  lastSeenBefore: time,
};

/** Whom a job was about, as its filter has it; null where it was about those who were named. */
export function filterWords({ filter }: Pick<Job, "filter">): string | null {
  if (filter === null) return null;
  const told = Object.entries(filter).map(([name, given]) => {
    const value = VALUES[name]?.(String(given)) ?? String(given);
    return words.conditions[name]?.(value) ?? words.condition(name, value);
  });
  return told.length > 0 ? told.join(", ") : words.everyone;
}

/** What a job that only counts has found. */
export function countWords({ sessions, users, left }: NonNullable<Job["count"]>): string {
  return sessions === null ? words.foundUsers(users, left) : words.foundSessions(sessions, users, left);
}
