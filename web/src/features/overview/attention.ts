import { spanOf } from "@/features/overview/days";
import { failedOf } from "@/features/overview/scale";
import { providerName } from "@/lib/provider";
import { clockOrDate } from "@/lib/time";
import { words } from "@/messages/en/overview";
import type { Health } from "../../../../shared/schemas/health.ts";
import type { Overview } from "../../../../shared/schemas/stats.ts";

/** Something that wants an operator's eyes: what it is, and where more is said about it. */
export interface Concern {
  tone: "danger" | "attention" | "info";
  text: string;
  /** the page about it: that of Rollcall's health, or which failed sign-ins are meant */
  about: "health" | { since: string; until?: string; provider?: string };
  /** the moment that the text names, to be told exactly */
  moment?: string;
}

/** From so many failed sign-ins on, a day can be a bad one at all. */
const MANY = 20;
/** A day is a bad one when it has so many times the failures of a usual day. */
const TIMES = 3;

/** What is known of Rollcall's health, and whether asking for it failed the last time. */
interface HealthAnswer {
  data: Health | undefined;
  isError: boolean;
}

/** What needs attention, the gravest first, as far as it is known; empty when nothing does. */
export function concernsOf(overview: Overview | undefined, health: HealthAnswer): Concern[] {
  return [
    ...(health.isError ? [UNREAD] : []),
    ...(health.data ? healthConcerns(health.data) : []),
    ...(overview ? providerConcerns(overview) : []),
    ...(overview ? failureConcerns(overview) : []),
  ];
}

const UNREAD: Concern = { tone: "danger", text: words.healthUnread, about: "health" };

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

function providerConcerns({ failingProviders, asOf }: Overview): Concern[] {
  return failingProviders.map(({ provider, failures, since }) => ({
    tone: "danger",
    text: words.providerFails(providerName(provider), clockOrDate(since, Date.parse(asOf)), failures),
    about: { provider, since },
    moment: since,
  }));
}

/** Today and yesterday, by what days are usual before them: at midnight, an attack is not over. */
function failureConcerns({ days }: Overview): Concern[] {
  const usual = median(days.slice(0, -2).map(failedOf));
  const [today, yesterday] = days.slice(-2).reverse();
  return [
    ...(today ? burstOf(today, usual, words.failedToday) : []),
    ...(yesterday ? burstOf(yesterday, usual, words.failedYesterday) : []),
  ];
}

function burstOf(day: Overview["days"][number], usual: number, told: typeof words.failedToday): Concern[] {
  const failed = failedOf(day);
  const isBurst = failed >= MANY && failed > usual * TIMES;
  if (!isBurst && day.suppressed === 0) return [];
  const thick = day.suppressed > 0 ? ` ${words.onlyCounted(day.suppressed)}` : "";
  return [{ tone: "attention", text: told(failed, usual) + thick, about: spanOf(day.date) }];
}

/** The middle of the values, rounded; 0 for none. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
