import { count, number } from "@/lib/count";
import { messages } from "@/lib/messages";
import type { ItemResult, Job, JobKindName } from "../../../../shared/schemas/job.ts";

const users = (n: number) => count(n, "user");

const titles: Record<JobKindName, (n: number) => string> = {
  ban: (n) => `Ban ${users(n)}`,
  unban: (n) => `Unban ${users(n)}`,
  delete: (n) => `Delete ${users(n)}`,
  revoke: (n) => `Revoke all sessions of ${users(n)}`,
  revokeSessions: (n) => `Revoke ${count(n, "session")}`,
  import: (n) => `Import ${users(n)}`,
  countUsers: () => "Count users",
  countSessions: () => "Count sessions",
};

const statuses: Record<Job["status"], string> = {
  queued: "Waiting",
  running: "Running",
  done: "Done",
  cancelled: "Stopped",
  failed: "Failed",
};

const results: Record<ItemResult, string> = {
  pending: "Waits for its turn",
  skipped: "Not done: the job ended first",
  done: "Done",
  unchanged: "Nothing to change",
  notFound: "There is no such user any more",
  self: "Left out: nobody can do this to themselves",
  outranked: "Refused: the role is not below yours",
  lastOwner: "Refused: the last owner",
  emailTaken: "Refused: another user has that e-mail",
  error: "Failed: it could not be done",
};

/** A condition of a job's filter, by its name; values are words already. */
const conditions: Record<string, (value: string) => string> = {
  query: (value) => `found by “${value}”`,
  status: (value) => `status ${value}`,
  provider: (value) => `with ${value}`,
  role: (value) => `role ${value}`,
  userId: (value) => `user ${value}`,
  ip: (value) => `from ${value}`,
  country: (value) => `from ${value}`,
  userAgent: (value) => `with the device ${value}`,
  userAgentIs: (value) => `with exactly the device ${value}`,
  createdAfter: (value) => `since ${value}`,
  createdBefore: (value) => `before ${value}`,
  lastSignInBefore: (value) => `no sign-in since ${value}`,
  lastSeenBefore: (value) => `not seen since ${value}`,
  action: (value) => `for the action ${value}`,
  exceptSessionId: () => "but not the session that asked",
};

const english = {
  title: "Jobs",
  lead: "Changes to many users or sessions at once, and how they went. Kept for thirty days after they end.",
  one: "job",
  many: "jobs",
  titles,
  statuses,
  results,
  conditions,
  condition: (name: string, value: string) => `${name} ${value}`,
  everyone: "everyone",
  named: "users that were selected",

  job: "Job",
  status: "Status",
  progress: "Progress",
  progressOf: (title: string) => `Progress of ${title}`,
  refused: "Refused",
  refusedOf: (n: number) => `${number(n)} refused`,
  askedForBy: "Asked for by",
  when: "When",
  unknown: "Unknown",
  none: "No jobs yet",
  whatFillsThis:
    "What is done to many users or sessions at once becomes a job: banning everyone that a filter finds, ending sessions by the thousand, an import. It appears here with the result for each.",

  askedFor: "Asked for",
  finished: "Finished",
  notYet: "Not yet",
  about: "About",
  reason: "Reason",
  banEnds: "Ban ends",
  jobId: "Job id",
  requestId: "Request id",
  copyJobId: "job id",
  copyRequestId: "request id",
  itsEvents: "What it did, on the trail",
  stop: "Stop job",
  doneAndRefused: (done: number, refused: number) =>
    `${count(done, "item")} done, ${number(refused)} refused`,
  isOver: ".",
  goesOn: "; it goes on by itself, also when you leave this page.",
  lacks: (permission: string) =>
    `Whoever asked for it may no longer do it: ${permission} is missing. What was done until then stays.`,
  broke: "It could not go on. What was done until then stays.",

  stopQuestion: (title: string) => `Stop “${title}”?`,
  stopped: "The job is stopped.",
  goesOnStill: "The job goes on.",
  whatStops: (left: number) =>
    `Nothing more is done: ${count(left, "item stays", "items stay")} as ${left === 1 ? "it is" : "they are"}. What is done so far stays done, and the job cannot be resumed.`,

  items: "Items",
  item: "item",
  itemsPlural: "items",
  show: "Show",
  onlyRefused: (n: number) => `Refused (${number(n)})`,
  all: "All items",
  position: "No.",
  user: "User",
  noUser: "None",
  whatCame: "Result",
  noItems: "It has no items of its own",
  whyNoItems: "The job finds what matches as it goes; the trail has each change under the request id.",
  gone: "This job is not known, or no longer",
  whyGone: "Jobs are forgotten thirty days after their end. What they did stays on the trail.",
  openEvent: "Look for it on the trail",
  found: "Counted",
  foundUsers: (n: number, left: number) => `${users(n)}, ${number(left)} of them would be left alone`,
  foundSessions: (n: number, ofUsers: number, left: number) =>
    `${count(n, "session")} of ${users(ofUsers)}; ${number(left)} more would stay`,
  noneRefused: "Nothing was refused",
  whyNoneRefused: "Everything that the job got to was done, or needed no change.",
  back: "Jobs",
};

export type JobsMessages = typeof english;
export const words = messages("jobs", english);
