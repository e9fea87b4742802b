import { doerHas } from "@/messages/de/people";
import type { JobType } from "@/messages/en/job-sentences";
import type { Scene, Teller } from "@/messages/scene";
import type { JobKindName } from "../../../../shared/schemas/job.ts";

export const JOBS: Record<JobType, Teller> = {
  createJob: (scene) => [...doerHas(scene), ` ${job(scene)} gestartet`],
  cancelJob: (scene) => [...doerHas(scene), ` ${job(scene)} angehalten`],
  exportUsers: (scene) => [...doerHas(scene), " Benutzer exportiert"],
  exportEvents: (scene) => [...doerHas(scene), " Ereignisse exportiert"],
};

const KINDS: Record<JobKindName, string> = {
  ban: "Benutzer sperren",
  unban: "Benutzer entsperren",
  delete: "Benutzer löschen",
  revoke: "Sitzungen von Benutzern beenden",
  revokeSessions: "Sitzungen beenden",
  import: "Benutzer importieren",
  countUsers: "Benutzer zählen",
  countSessions: "Sitzungen zählen",
};

function job({ event }: Scene): string {
  const kind = event.data?.kind;
  return typeof kind === "string" ? `den Auftrag „${KINDS[kind as JobKindName] ?? kind}“` : "einen Auftrag";
}
