import { z } from "zod";
import { ACTOR_KINDS } from "../event-types.ts";
import { asFault } from "../faults.ts";
import { ForeignId, OrderedId, orNull, PageQuery, pageOf, Reason, Timestamp } from "./common.ts";
import { FindUsers } from "./user.ts";

/** What can be asked of `POST /api/jobs`. */
export const USER_JOB_KINDS = ["ban", "unban", "delete", "revoke"] as const;
/**
 * All kinds: `revokeSessions` comes from `POST /api/sessions/revoke`, `import` from `POST /api/users/import`. The two that count
 * come from a dry run that means too many to be counted at once.
 */
export const JOB_KINDS = [
  ...USER_JOB_KINDS,
  "revokeSessions",
  "import",
  "countUsers",
  "countSessions",
] as const;
export type JobKindName = (typeof JOB_KINDS)[number];

export const JOB_STATUSES = ["queued", "running", "done", "cancelled", "failed"] as const;

/** What became of one item. `skipped`: the job was over before its turn came. */
export const ITEM_RESULTS = [
  "pending",
  "skipped",
  "done",
  "unchanged",
  "notFound",
  "self",
  "outranked",
  "lastOwner",
  "emailTaken",
  "error",
] as const;
export type ItemResult = (typeof ITEM_RESULTS)[number];

/** Results that mean that nothing was done although it was asked for. */
export const REFUSED_RESULTS = [
  "notFound",
  "self",
  "outranked",
  "lastOwner",
  "emailTaken",
  "error",
] as const satisfies ItemResult[];

/** No request may name more users than this. */
export const IDS_A_JOB = 10_000;

const OffsetTimestamp = z.iso.datetime({ offset: true });

/** Which users a job is about, as they are when it is asked for. All conditions must hold; without any, that is everyone. */
export const UserFilter = z
  .strictObject({
    ...FindUsers,
    createdAfter: OffsetTimestamp.optional().describe("Only users made after this moment."),
    createdBefore: OffsetTimestamp.optional().describe("Only users made before this moment."),
    lastSignInBefore: OffsetTimestamp.optional().describe(
      "Only users who have not signed in since, also those who never did.",
    ),
  })
  .meta({
    id: "UserFilter",
    description: "Which users are meant, as they are when it is asked for; all conditions must hold.",
  });
export type UserFilter = z.infer<typeof UserFilter>;

/** A mass action says why, since it goes on the trail of everyone whom it meets. */
export const DemandedReason = Reason.min(1);

export const CreateJob = z
  .strictObject({
    kind: z.enum(USER_JOB_KINDS).describe("What is done to each."),
    userIds: z.array(ForeignId).min(1).max(IDS_A_JOB).optional().describe("These users."),
    filter: UserFilter.optional(),
    everyone: z.literal(true).optional().describe("Must be said where a filter has no condition."),
    until: OffsetTimestamp.optional().describe("The end of a ban."),
    reason: DemandedReason.describe("Why; it stands on the trail of everyone whom it meets."),
    dryRun: z.boolean().default(false).describe("Only counts whom it would be done to."),
  })
  .refine(
    ({ userIds, filter, everyone }) => [userIds, filter, everyone].filter(Boolean).length === 1,
    asFault("notExactlyOne", "userIds", "filter", "everyone"),
  )
  .refine(({ filter }) => filter === undefined || Object.keys(filter).length > 0, {
    path: ["filter"],
    ...asFault("noCondition"),
  })
  .refine(({ kind, until }) => until === undefined || kind === "ban", {
    path: ["until"],
    ...asFault("endWithoutBan"),
  })
  .meta({ id: "CreateJob" });
export type CreateJob = z.infer<typeof CreateJob>;

/** What a dry run would have answered, had it not been too much to count at once. */
export const JobCount = z
  .strictObject({
    sessions: z.int().nonnegative().nullable().describe("Null where users were counted."),
    users: z.int().nonnegative().describe("How many users, or of how many users."),
    left: z.int().nonnegative().describe("Users, or sessions, on which the one who asks may not act."),
  })
  .meta({ id: "JobCount" });
export type JobCount = z.infer<typeof JobCount>;

export const Job = z
  .strictObject({
    id: z.string().describe("The job's id, and that of its `createJob` event."),
    kind: z.enum(JOB_KINDS).describe("What is done to each."),
    status: z.enum(JOB_STATUSES).describe("How far it is."),
    code: z.string().nullable().describe("Why it failed: the permission that its operator lacks now."),
    total: z
      .int()
      .nonnegative()
      .describe(
        "How many items it has. What is about all of a filter counts them first: it grows for a while.",
      ),
    succeeded: z.int().nonnegative().describe("Items that are done, or needed nothing."),
    refused: z.int().nonnegative().describe("Items that were left alone; each says why."),
    count: orNull(JobCount).describe(
      "What a job that only counts has found; null until it is done, and of all others.",
    ),
    filter: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe("What was asked for, where it was no list."),
    until: Timestamp.nullable().describe("The end of the bans."),
    reason: z.string().nullable().describe("Why, in the operator's words."),
    createdAt: Timestamp.describe("When it was asked for."),
    startedAt: Timestamp.nullable().describe("When its first item was taken."),
    finishedAt: Timestamp.nullable().describe("When it was over."),
    createdBy: z
      .strictObject({ kind: z.enum(ACTOR_KINDS), label: z.string().nullable() })
      .describe("Who asked for it."),
    requestId: z.string().nullable().describe("Every event of the job carries it."),
  })
  .meta({ id: "Job" });
export type Job = z.infer<typeof Job>;

/**
 * What a job would do or will do: how many users it means, and how many of them are left alone, counted exactly. Both are null
 * where a filter means too many to be counted at once: then the `job` of a dry run counts them.
 */
export const JobStart = z
  .strictObject({
    users: z
      .int()
      .nonnegative()
      .nullable()
      .describe("How many users it means; null where they are too many to count at once."),
    left: z
      .int()
      .nonnegative()
      .nullable()
      .describe(
        "How many of them are left alone: ids that no user has, oneself, and users whose role is not below one's own.",
      ),
    job: orNull(Job).describe(
      "What does it or, after a dry run that means too many to count at once, counts them; null after any other.",
    ),
  })
  .meta({ id: "JobStart" });
export type JobStart = z.infer<typeof JobStart>;

export const JobPage = pageOf(Job).meta({ id: "JobPage" });
export type JobPage = z.infer<typeof JobPage>;

export const JobQuery = z.strictObject(PageQuery);
export type JobQuery = z.infer<typeof JobQuery>;

export const JobItemQuery = z.strictObject({
  ...PageQuery,
  only: z
    .enum(["refused"])
    .optional()
    .describe("Only items that were not done. A page of them may be short, with a cursor that goes on."),
});
export type JobItemQuery = z.infer<typeof JobItemQuery>;

export const JobItem = z
  .strictObject({
    position: z.int().positive().describe("Counts from 1; the line of an import."),
    userId: z.string().nullable().describe("Null for a line of an import that made none."),
    userLabel: z
      .string()
      .nullable()
      .describe("The user's name, or e-mail, as it is now; null where there is no such user."),
    result: z
      .enum(ITEM_RESULTS)
      .describe("What came of it. `skipped`: the job was over before its turn came."),
  })
  .meta({ id: "JobItem" });
export type JobItem = z.infer<typeof JobItem>;

/** A job with a page of its items. */
export const JobDetail = z
  .strictObject({
    job: Job,
    items: z.array(JobItem).describe("A page of its items, in order."),
    nextCursor: z.string().nullable().describe("Where the next page begins; null on the last one."),
  })
  .meta({ id: "JobDetail" });
export type JobDetail = z.infer<typeof JobDetail>;

export const JobParams = z.strictObject({
  jobId: OrderedId.meta({ description: "The job's id.", examples: ["890184806408192"] }),
});

/** `1` where the call stopped the job, `0` where it was over already. */
export const JobCancelled = z
  .strictObject({
    cancelled: z
      .int()
      .nonnegative()
      .describe("1 where the call stopped the job, 0 where it was over already."),
  })
  .meta({ id: "JobCancelled" });
export type JobCancelled = z.infer<typeof JobCancelled>;
