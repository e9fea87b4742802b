import { z } from "zod";
import { FaultFields, orNull, Reason } from "./common.ts";
import { Job } from "./job.ts";
import { FindUsers, User } from "./user.ts";

/** The forms in which users come and go. */
export const TRANSFER_FORMATS = ["csv", "ndjson"] as const;
export const CSV_TYPE = "text/csv";
export const NDJSON_TYPE = "application/x-ndjson";

/** Users in one file at most; a longer list is sent in parts. */
export const USERS_AN_IMPORT = 10_000;

/** The columns that an import knows; `email` must be there. */
export const IMPORT_COLUMNS = ["email", "name", "image", "emailVerified"] as const;

const Flag = z.enum(["true", "false"]);

export const ImportQuery = z.strictObject({
  dryRun: Flag.default("true").describe("`false` imports; otherwise the file is only looked through."),
  skipInvalid: Flag.default("false").describe("Imports the good lines of a file that has bad ones too."),
  reason: Reason.optional().describe("Why; it stands on the trail of everyone who is made."),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

/** What is wrong on a line. */
export const LineFault = z.strictObject({
  line: z.int().positive().describe("Counted from 1, the header included."),
  field: z.string().nullable().describe("The column or property; null for the whole line."),
  ...FaultFields,
});
export type LineFault = z.infer<typeof LineFault>;

/** What an import found in a file, and what it did. */
export const ImportReply = z
  .strictObject({
    users: z.int().nonnegative().describe("Users in the file, good and bad."),
    valid: z.int().nonnegative().describe("How many lines are good."),
    invalid: z.int().nonnegative().describe("How many lines are bad."),
    faults: z.array(LineFault).describe("All that is wrong; where users are made, the first thousand."),
    imported: z
      .int()
      .nonnegative()
      .nullable()
      .describe("How many users were made at once; null where none were yet."),
    job: orNull(Job).describe("What makes them, where they are many."),
  })
  .meta({ id: "ImportReply" });
export type ImportReply = z.infer<typeof ImportReply>;

export const ExportQuery = z.strictObject({
  ...FindUsers,
  format: z.enum(TRANSFER_FORMATS).default("csv").describe("The form of the file."),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

/** The columns of an exported user, in the order of a CSV file. */
export const EXPORT_COLUMNS = Object.keys(User.shape) as (keyof User)[];
