import { z } from "zod";
import { PROVIDER_FAULTS } from "../event-types.ts";
import { Timestamp } from "./common.ts";
import { Event } from "./event.ts";

const Count = z.int().nonnegative();

/** A UTC day, `2026-11-23`. */
export const Day = z.iso.date();

/** How things stand, and how the last thirty days went. */
export const Overview = z
  .strictObject({
    asOf: Timestamp.describe("When it was counted."),
    users: z
      .strictObject({
        total: Count,
        banned: Count,
        created: Count.describe("Of any kind, in the seven UTC days up to today."),
        createdBefore: Count.describe("In the seven UTC days before those."),
      })
      .describe("Users now, and how many came lately."),
    sessions: Count.describe("Sessions that nobody has ended; some may have run out since the last sweep."),
    active: z
      .strictObject({ day: Count, week: Count, month: Count })
      .describe(
        "Users who signed in, or whose session was in use, in the UTC day, ISO week and month that are on.",
      ),
    days: z
      .array(
        z.strictObject({
          date: Day.describe("A UTC day."),
          signIns: Count.describe("Sessions that began."),
          failures: Count.describe("Sign-ins that failed."),
          suppressed: Count.describe(
            "Failed sign-ins that were only counted, since there were too many from one place.",
          ),
          activeUsers: Count.describe("Users who were active."),
        }),
      )
      .describe("Thirty UTC days up to today, the oldest first; today is not over."),
    providers: z
      .array(z.strictObject({ provider: z.string(), accounts: Count, signIns: Count }))
      .describe("The ten most used: accounts now, and sign-ins through Rollcall in these thirty days."),
    failingProviders: z
      .array(
        z.strictObject({
          provider: z.string(),
          code: z.enum(PROVIDER_FAULTS).describe("Why the last one failed."),
          /** how many sign-ins failed since the first of them */
          failures: z.int().positive(),
          since: Timestamp,
          lastAt: Timestamp,
        }),
      )
      .describe(
        "Providers by whose fault a sign-in failed within the last hour and by which nobody has signed in since, the latest failure first.",
      ),
    latest: z.array(Event).describe("The last events; empty for a key that may not read them."),
  })
  .meta({ id: "Overview" });
export type Overview = z.infer<typeof Overview>;
