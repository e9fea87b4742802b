import { z } from "zod";
import { ACTOR_KINDS } from "../event-types.ts";
import { ROLES } from "../permissions.ts";
import { ForeignId, OrderedId, PageQuery, pageOf, Reason, Timestamp } from "./common.ts";
import { USER_STATUSES } from "./user.ts";

/** What can be asked of `POST /api/jobs`. */
export const USER_JOB_KINDS = ["ban", "unban", "delete", "revoke"] as const;
/** All kinds: `revokeSessions` comes from `POST /api/sessions/revoke`, `import` from `POST /api/users/import`. */
export const JOB_KINDS = [...USER_JOB_KINDS, "revokeSessions", "import"] as const;
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

/** No request may name more users than this. */
export const IDS_A_JOB = 10_000;

const OffsetTimestamp = z.iso.datetime({ offset: true });

/** Which users a job is about, as they are when it is asked for. All conditions must hold; without any, that is everyone. */
export const UserFilter = z
  .strictObject({
    status: z.enum(USER_STATUSES).optional(),
    provider: z.string().min(1).max(64).optional(),
    role: z.enum(ROLES).optional(),
    createdAfter: OffsetTimestamp.optional(),
    createdBefore: OffsetTimestamp.optional(),
    /** also users who never signed in */
    lastSignInBefore: OffsetTimestamp.optional(),
  })
  .meta({ id: "UserFilter" });
export type UserFilter = z.infer<typeof UserFilter>;

/** A mass action says why, since it goes on the trail of everyone whom it meets. */
export const DemandedReason = Reason.min(1);

export const CreateJob = z
  .strictObject({
    kind: z.enum(USER_JOB_KINDS),
    userIds: z.array(ForeignId).min(1).max(IDS_A_JOB).optional(),
    filter: UserFilter.optional(),
    /** must be said where a filter has no condition */
    everyone: z.literal(true).optional(),
    /** the end of a ban */
    until: OffsetTimestamp.optional(),
    reason: DemandedReason,
    /** only counts whom it would be done to */
    dryRun: z.boolean().default(false),
  })
  .refine(({ userIds, filter, everyone }) => [userIds, filter, everyone].filter(Boolean).length === 1, {
    message: "give exactly one of userIds, filter and everyone",
  })
  .refine(({ filter }) => filter === undefined || Object.keys(filter).length > 0, {
    path: ["filter"],
    message: "has no condition: say everyone if that is meant",
  })
  .refine(({ kind, until }) => until === undefined || kind === "ban", {
    path: ["until"],
    message: "only a ban has an end",
  })
  .meta({ id: "CreateJob" });
export type CreateJob = z.infer<typeof CreateJob>;

export const Job = z
  .strictObject({
    id: z.string(),
    kind: z.enum(JOB_KINDS),
    status: z.enum(JOB_STATUSES),
    /** why it failed: the permission that its operator lacks now */
    code: z.string().nullable(),
    /** how many items were counted when it was asked for, and what came of those that are through */
    total: z.int().nonnegative(),
    succeeded: z.int().nonnegative(),
    refused: z.int().nonnegative(),
    filter: z.record(z.string(), z.unknown()).nullable(),
    until: Timestamp.nullable(),
    reason: z.string().nullable(),
    createdAt: Timestamp,
    startedAt: Timestamp.nullable(),
    finishedAt: Timestamp.nullable(),
    createdBy: z.strictObject({ kind: z.enum(ACTOR_KINDS), label: z.string().nullable() }),
    /** every event of the job carries it */
    requestId: z.string().nullable(),
  })
  .meta({ id: "Job" });
export type Job = z.infer<typeof Job>;

/** What a job would do or will do: how many users it means, and how many of them are left alone. */
export const JobStart = z
  .strictObject({
    users: z.int().nonnegative(),
    /** ids that no user has, oneself, and users whose role is not below one's own */
    left: z.int().nonnegative(),
    /** null after a dry run */
    job: Job.nullable(),
  })
  .meta({ id: "JobStart" });
export type JobStart = z.infer<typeof JobStart>;

export const JobPage = pageOf(Job).meta({ id: "JobPage" });
export type JobPage = z.infer<typeof JobPage>;

export const JobQuery = z.strictObject(PageQuery);
export type JobQuery = z.infer<typeof JobQuery>;

export const JobItem = z
  .strictObject({
    /** counts from 1; the line of an import */
    position: z.int().positive(),
    /** a user's id; null for a line of an import that made none */
    userId: z.string().nullable(),
    result: z.enum(ITEM_RESULTS),
  })
  .meta({ id: "JobItem" });
export type JobItem = z.infer<typeof JobItem>;

/** A job with a page of its items. */
export const JobDetail = z
  .strictObject({ job: Job, items: z.array(JobItem), nextCursor: z.string().nullable() })
  .meta({ id: "JobDetail" });
export type JobDetail = z.infer<typeof JobDetail>;

export const JobParams = z.strictObject({ jobId: OrderedId });

/** `1` where the call stopped the job, `0` where it was over already. */
export const JobCancelled = z.strictObject({ cancelled: z.int().nonnegative() }).meta({ id: "JobCancelled" });
export type JobCancelled = z.infer<typeof JobCancelled>;
