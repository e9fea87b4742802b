import { z } from "zod";
import { asFault } from "../faults.ts";
import { orNull } from "./common.ts";
import { DemandedReason, Job } from "./job.ts";
import { SessionFilter } from "./session.ts";

/** Ends all sessions that a filter means, or everyone's. */
export const RevokeSessions = z
  .strictObject({
    filter: SessionFilter.optional(),
    everyone: z.literal(true).optional().describe("Must be said where a filter has no condition."),
    keepCurrent: z.boolean().default(false).describe("Spares the session that asks."),
    reason: DemandedReason.describe("Why; it stands on the trail of everyone whom it meets."),
    dryRun: z.boolean().default(false).describe("Only counts."),
  })
  .refine(
    ({ filter, everyone }) => (filter === undefined) !== (everyone === undefined),
    asFault("notExactlyOne", "filter", "everyone"),
  )
  .refine(({ filter }) => filter === undefined || Object.keys(filter).length > 0, {
    path: ["filter"],
    ...asFault("noCondition"),
  })
  .meta({ id: "RevokeSessions" });
export type RevokeSessions = z.infer<typeof RevokeSessions>;

/**
 * What ending them means, counted exactly; and, unless it was a dry run, what was done or begun. The three counts are null where
 * too many have to be looked at to count at once: then the `job` of a dry run counts them.
 */
export const Revocation = z
  .strictObject({
    sessions: z
      .int()
      .nonnegative()
      .nullable()
      .describe("How many sessions it means, exactly; null where they are too many to count at once."),
    users: z.int().nonnegative().nullable().describe("Of how many users."),
    left: z
      .int()
      .nonnegative()
      .nullable()
      .describe("Sessions that stay, of users whose role is not below one's own."),
    includesCurrent: z.boolean().describe("Whether the session that asks is among them."),
    revoked: z
      .int()
      .nonnegative()
      .nullable()
      .describe("How many were ended at once; null where nothing was ended yet."),
    job: orNull(Job).describe("What ends them or, after a dry run, counts them, where they are many."),
  })
  .meta({ id: "Revocation" });
export type Revocation = z.infer<typeof Revocation>;
