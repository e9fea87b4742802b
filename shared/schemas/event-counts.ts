import { z } from "zod";
import { EVENT_TYPES, SIGN_IN_FAILURES } from "../event-types.ts";
import { Timestamp } from "./common.ts";
import { EventFilter } from "./event-filter.ts";

const Count = z.int().nonnegative();

export const HistogramQuery = z.strictObject({
  ...EventFilter,
  interval: z
    .enum(["hour", "day"])
    .optional()
    .describe("By the hour up to three days, else by the day, unless asked otherwise."),
});
export type HistogramQuery = z.infer<typeof HistogramQuery>;

/** How much of what was asked for has been counted: with many events the older part is left out. */
const Coverage = {
  since: Timestamp.describe("From when on everything is counted."),
  complete: z.boolean().describe("Whether that is all that was asked for."),
};

/** A filter's events over time, in whole UTC hours or days, the oldest first, with those in which nothing happened. */
export const Histogram = z
  .strictObject({
    ...Coverage,
    interval: z.enum(["hour", "day"]).describe("How long a bucket is."),
    total: Count.describe("The events in all buckets."),
    buckets: z
      .array(z.strictObject({ start: Timestamp, count: Count }))
      .describe("The oldest first, those in which nothing happened included."),
  })
  .meta({ id: "Histogram" });
export type Histogram = z.infer<typeof Histogram>;

const { since, until, provider } = EventFilter;

/** The last thirty days unless asked otherwise. */
export const FailuresQuery = z.strictObject({ since, until, provider });
export type FailuresQuery = z.infer<typeof FailuresQuery>;

const Group = {
  count: Count.describe("Failed sign-ins, those that were only counted included."),
  firstAt: Timestamp.describe("The first of them."),
  lastAt: Timestamp.describe("The last of them."),
  codes: z.partialRecord(z.enum(SIGN_IN_FAILURES), Count).describe("How many failed for which reason."),
};

/** Failed sign-ins by where they came from and by whom they were aimed at, the most frequent first, fifty of each. */
export const Failures = z
  .strictObject({
    ...Coverage,
    total: Count.describe("Failed sign-ins in all."),
    byAddress: z
      .array(
        z.strictObject({
          ...Group,
          ip: z
            .string()
            .nullable()
            .describe(
              "An IPv4 address or the /64 of an IPv6 address, as the filter `ip` takes it; null where none was known.",
            ),
          country: z.string().nullable().describe("Two letters, as Cloudflare gives it."),
          accounts: Count.describe("How many accounts were tried from there."),
        }),
      )
      .describe("By where they came from."),
    byAccount: z
      .array(
        z.strictObject({
          ...Group,
          userId: z
            .string()
            .nullable()
            .describe("Whom we know by that name or address; null for one whom nobody has."),
          label: z.string().nullable().describe("The name or address that was tried."),
          addresses: Count.describe("From how many addresses it was tried."),
        }),
      )
      .describe("By whom they were aimed at."),
  })
  .meta({ id: "Failures" });
export type Failures = z.infer<typeof Failures>;

/** What happened to a user, a line for each UTC day on which something did, the latest first. */
export const Activity = z
  .strictObject({
    ...Coverage,
    days: z
      .array(
        z.strictObject({
          date: z.iso.date().describe("A UTC day."),
          total: Count.describe("How many events."),
          counts: z.partialRecord(z.enum(EVENT_TYPES), Count).describe("How many of each type."),
        }),
      )
      .describe("The latest first."),
  })
  .meta({ id: "Activity" });
export type Activity = z.infer<typeof Activity>;
