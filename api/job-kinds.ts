import type { JobKinds } from "./jobs/kind.ts";
import { countSessionsJob } from "./sessions/count-job.ts";
import { sessionsJob } from "./sessions/revoke-job.ts";
import { countUsersJob } from "./users/count-job.ts";
import { importJob } from "./users/import-job.ts";
import { banJob, deleteJob, revokeJob, unbanJob } from "./users/user-jobs.ts";

/** How each kind of job is done; the kinds stand with the resources that they change. */
export const jobKinds: JobKinds = {
  ban: banJob,
  unban: unbanJob,
  delete: deleteJob,
  revoke: revokeJob,
  revokeSessions: sessionsJob,
  import: importJob,
  countUsers: countUsersJob,
  countSessions: countSessionsJob,
};
