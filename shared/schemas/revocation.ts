import { z } from "zod";
import { DemandedReason, Job } from "./job.ts";
import { SessionFilter } from "./session.ts";

/** Ends all sessions that a filter means, or everyone's. */
export const RevokeSessions = z
  .strictObject({
    filter: SessionFilter.optional(),
    /** must be said where a filter has no condition */
    everyone: z.literal(true).optional(),
    /** spares the session that asks */
    keepCurrent: z.boolean().default(false),
    reason: DemandedReason,
    /** only counts */
    dryRun: z.boolean().default(false),
  })
  .refine(({ filter, everyone }) => (filter === undefined) !== (everyone === undefined), {
    message: "give either filter or everyone",
  })
  .refine(({ filter }) => filter === undefined || Object.keys(filter).length > 0, {
    path: ["filter"],
    message: "has no condition: say everyone if that is meant",
  })
  .meta({ id: "RevokeSessions" });
export type RevokeSessions = z.infer<typeof RevokeSessions>;

/** What ending them means, counted exactly; and, unless it was a dry run, what was done or begun. */
export const Revocation = z
  .strictObject({
    sessions: z.int().nonnegative(),
    users: z.int().nonnegative(),
    /** sessions that stay, of users whose role is not below one's own */
    left: z.int().nonnegative(),
    /** the session that asks is among them */
    includesCurrent: z.boolean(),
    /** how many were ended at once; null where nothing was ended yet */
    revoked: z.int().nonnegative().nullable(),
    /** what ends them, where they are many */
    job: Job.nullable(),
  })
  .meta({ id: "Revocation" });
export type Revocation = z.infer<typeof Revocation>;
