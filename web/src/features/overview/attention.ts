import { failedOf } from "@/features/overview/scale";
import { providerName } from "@/lib/provider";
import { clockTime } from "@/lib/time";
import { words } from "@/messages/en/overview";
import type { Health } from "../../../../shared/schemas/health.ts";
import type { Overview } from "../../../../shared/schemas/stats.ts";

/** Something that wants an operator's eyes: what it is, and where more is said about it. */
export interface Concern {
  tone: "danger" | "attention" | "info";
  text: string;
  /** the page about it: that of Rollcall's health, today's failed sign-ins, or those by one provider */
  about: "health" | "failures" | { provider: string; since: string };
}

/** From so many failed sign-ins on, a day can be a bad one at all. */
const MANY = 20;
/** A day is a bad one when it has so many times the failures of a usual day. */
const TIMES = 3;

/** What needs attention, the gravest first; empty when nothing does. `health` is undefined while it is not known. */
export function concernsOf(overview: Overview, health: Health | undefined): Concern[] {
  return [
    ...(health ? healthConcerns(health) : []),
    ...providerConcerns(overview),
    ...failureConcerns(overview),
  ];
}

function healthConcerns({ setting, schema, adoption }: Health): Concern[] {
  const concerns: Concern[] = [];
  if (setting !== null) concerns.push({ tone: "danger", text: words.settingWrong(setting), about: "health" });
  if (schema === null) concerns.push({ tone: "danger", text: words.databaseSilent, about: "health" });
  const missing = schema?.missing.length ?? 0;
  if (missing > 0) {
    concerns.push({ tone: "danger", text: words.partsMissing(missing), about: "health" });
  }
  const open = adoption
    ? Object.values(adoption).reduce((sum, { done, total }) => sum + Math.max(0, total - done), 0)
    : 0;
  if (open > 0) concerns.push({ tone: "info", text: words.rowsOpen(open), about: "health" });
  return concerns;
}

function providerConcerns({ failingProviders }: Overview): Concern[] {
  return failingProviders.map(({ provider, failures, since }) => ({
    tone: "danger",
    text: words.providerFails(providerName(provider), clockTime(since), failures),
    about: { provider, since },
  }));
}

function failureConcerns({ days }: Overview): Concern[] {
  const today = days.at(-1);
  if (!today) return [];
  const failed = failedOf(today);
  const usual = median(days.slice(0, -1).map(failedOf));
  const isBurst = failed >= MANY && failed > usual * TIMES;
  if (!isBurst && today.suppressed === 0) return [];
  const thick = today.suppressed > 0 ? ` ${words.onlyCounted(today.suppressed)}` : "";
  const text = words.failedToday(failed, usual) + thick;
  return [{ tone: "attention", text, about: "failures" }];
}

/** The middle of the values, rounded; 0 for none. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
