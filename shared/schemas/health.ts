import { z } from "zod";

const Progress = z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() });

/** Whether this Rollcall can do its work, and if not, what is in the way. */
export const Health = z
  .strictObject({
    status: z.enum(["ok", "failing"]),
    version: z.string(),
    /** the setting that is missing or wrong, if one is */
    setting: z.string().nullable(),
    /** tables, indexes and triggers that are missing or altered; null when the database could not be asked */
    schema: z.strictObject({ missing: z.array(z.string()) }).nullable(),
    /** how far the rows that were there before Rollcall are taken over; null when the database could not be asked */
    adoption: z.strictObject({ users: Progress, accounts: Progress, sessions: Progress }).nullable(),
  })
  .meta({ id: "Health" });
export type Health = z.infer<typeof Health>;
