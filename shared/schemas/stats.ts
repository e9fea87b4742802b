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
    asOf: Timestamp,
    users: z.strictObject({ total: Count, banned: Count }),
    /** sessions that nobody has ended; some may have run out since the last sweep */
    sessions: Count,
    /** users who signed in, or whose session was in use, in the UTC day, ISO week and month that are on */
    active: z.strictObject({ day: Count, week: Count, month: Count }),
    /** thirty UTC days up to today, the oldest first; today is not over */
    days: z.array(
      z.strictObject({
        date: Day,
        signIns: Count,
        failures: Count,
        /** failed sign-ins that were only counted, since there were too many from one place */
        suppressed: Count,
        activeUsers: Count,
      }),
    ),
    /** the ten most used: accounts now, and sign-ins through Rollcall in these thirty days */
    providers: z.array(z.strictObject({ provider: z.string(), accounts: Count, signIns: Count })),
    /**
     * providers by whose fault a sign-in failed within the last hour and by which nobody has signed in since, the latest
     * failure first
     */
    failingProviders: z.array(
      z.strictObject({
        provider: z.string(),
        /** why the last one failed */
        code: z.enum(PROVIDER_FAULTS),
        /** how many sign-ins failed since the first of them */
        failures: z.int().positive(),
        since: Timestamp,
        lastAt: Timestamp,
      }),
    ),
    /** the last events; empty for a key that may not read them */
    latest: z.array(Event),
  })
  .meta({ id: "Overview" });
export type Overview = z.infer<typeof Overview>;
