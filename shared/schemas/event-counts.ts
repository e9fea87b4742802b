import { z } from "zod";
import { EVENT_TYPES, SIGN_IN_FAILURES } from "../event-types.ts";
import { Timestamp } from "./common.ts";
import { EventFilter } from "./event-filter.ts";

const Count = z.int().nonnegative();

export const HistogramQuery = z.strictObject({
  ...EventFilter,
  /** by the hour up to three days, else by the day, unless asked otherwise */
  interval: z.enum(["hour", "day"]).optional(),
});
export type HistogramQuery = z.infer<typeof HistogramQuery>;

/** How much of what was asked for has been counted: with many events the older part is left out. */
const Coverage = {
  /** from when on everything is counted */
  since: Timestamp,
  /** whether that is all that was asked for */
  complete: z.boolean(),
};

/** A filter's events over time, in whole UTC hours or days, the oldest first, with those in which nothing happened. */
export const Histogram = z
  .strictObject({
    ...Coverage,
    interval: z.enum(["hour", "day"]),
    total: Count,
    buckets: z.array(z.strictObject({ start: Timestamp, count: Count })),
  })
  .meta({ id: "Histogram" });
export type Histogram = z.infer<typeof Histogram>;

const { since, until, provider } = EventFilter;

/** The last thirty days unless asked otherwise. */
export const FailuresQuery = z.strictObject({ since, until, provider });
export type FailuresQuery = z.infer<typeof FailuresQuery>;

const Group = {
  /** failed sign-ins, those that were only counted included */
  count: Count,
  firstAt: Timestamp,
  lastAt: Timestamp,
  codes: z.partialRecord(z.enum(SIGN_IN_FAILURES), Count),
};

/** Failed sign-ins by where they came from and by whom they were aimed at, the most frequent first, fifty of each. */
export const Failures = z
  .strictObject({
    ...Coverage,
    total: Count,
    byAddress: z.array(
      z.strictObject({
        ...Group,
        /** an IPv4 address or the /64 of an IPv6 address, as the filter `ip` takes it; null where none was known */
        ip: z.string().nullable(),
        country: z.string().nullable(),
        /** how many accounts were tried from there */
        accounts: Count,
      }),
    ),
    byAccount: z.array(
      z.strictObject({
        ...Group,
        /** whom we know by that name or address; null for one whom nobody has */
        userId: z.string().nullable(),
        label: z.string().nullable(),
        /** from how many addresses it was tried */
        addresses: Count,
      }),
    ),
  })
  .meta({ id: "Failures" });
export type Failures = z.infer<typeof Failures>;

/** What happened to a user, a line for each UTC day on which something did, the latest first. */
export const Activity = z
  .strictObject({
    ...Coverage,
    days: z.array(
      z.strictObject({
        date: z.iso.date(),
        total: Count,
        counts: z.partialRecord(z.enum(EVENT_TYPES), Count),
      }),
    ),
  })
  .meta({ id: "Activity" });
export type Activity = z.infer<typeof Activity>;
