import { doerHas } from "@/messages/de/people";
import type { JobType } from "@/messages/en/job-sentences";
import type { Scene, Teller } from "@/messages/scene";

export const JOBS: Record<JobType, Teller> = {
  createJob: (scene) => [...doerHas(scene), ` ${job(scene)} gestartet`],
  cancelJob: (scene) => [...doerHas(scene), ` ${job(scene)} angehalten`],
  exportUsers: (scene) => [...doerHas(scene), " Benutzer exportiert"],
  exportEvents: (scene) => [...doerHas(scene), " Ereignisse exportiert"],
};

const KINDS: Record<string, string> = {
  ban: "Sperren",
  unban: "Entsperren",
  delete: "Löschen",
  revoke: "Abmelden",
  revokeSessions: "Sitzungen beenden",
  import: "Importieren",
  countUsers: "Benutzer zählen",
  countSessions: "Sitzungen zählen",
};

function job({ event }: Scene): string {
  const kind = event.data?.kind;
  return typeof kind === "string" ? `den Auftrag „${KINDS[kind] ?? kind}“` : "einen Auftrag";
}
