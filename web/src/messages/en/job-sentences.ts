import { doer } from "@/messages/en/people";
import type { Scene, Teller } from "@/messages/scene";
import type { EventType } from "../../../../shared/event-types.ts";
import type { JobKindName } from "../../../../shared/schemas/job.ts";

export type JobType = Extract<EventType, "createJob" | "cancelJob" | "exportUsers" | "exportEvents">;

/** Sentences about work that goes on in the background, and about data that leaves. */
export const JOBS: Record<JobType, Teller> = {
  createJob: (scene) => [doer(scene), ` started ${job(scene)}`],
  cancelJob: (scene) => [doer(scene), ` stopped ${job(scene)}`],
  exportUsers: (scene) => [doer(scene), " exported users"],
  exportEvents: (scene) => [doer(scene), " exported events"],
};

const KINDS: Record<JobKindName, string> = {
  ban: "Ban users",
  unban: "Unban users",
  delete: "Delete users",
  revoke: "Revoke sessions of users",
  revokeSessions: "Revoke sessions",
  import: "Import users",
  countUsers: "Count users",
  countSessions: "Count sessions",
};

function job({ event }: Scene): string {
  const kind = event.data?.kind;
  return typeof kind === "string" ? `the job “${KINDS[kind as JobKindName] ?? kind}”` : "a job";
}
