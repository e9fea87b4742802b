import { z } from "zod";
import { Reason } from "./common.ts";
import { Job } from "./job.ts";
import { User, UserQuery } from "./user.ts";

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
  /** `false` imports; otherwise the file is only looked through */
  dryRun: Flag.default("true"),
  /** imports the good lines of a file that has bad ones too */
  skipInvalid: Flag.default("false"),
  reason: Reason.optional(),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

/** What is wrong on a line. */
export const LineFault = z.strictObject({
  /** counted from 1, the header included */
  line: z.int().positive(),
  field: z.string().nullable(),
  detail: z.string(),
});
export type LineFault = z.infer<typeof LineFault>;

/** What an import found in a file, and what it did. */
export const ImportReply = z
  .strictObject({
    /** users in the file, good and bad */
    users: z.int().nonnegative(),
    valid: z.int().nonnegative(),
    /** how many lines are bad, and the first thousand of what is wrong */
    invalid: z.int().nonnegative(),
    faults: z.array(LineFault),
    /** how many users were made at once; null where none were yet */
    imported: z.int().nonnegative().nullable(),
    /** what makes them, where they are many */
    job: Job.nullable(),
  })
  .meta({ id: "ImportReply" });
export type ImportReply = z.infer<typeof ImportReply>;

export const ExportQuery = UserQuery.pick({ status: true, provider: true, role: true }).extend({
  format: z.enum(TRANSFER_FORMATS).default("csv"),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

/** The columns of an exported user, in the order of a CSV file. */
export const EXPORT_COLUMNS = Object.keys(User.shape) as (keyof User)[];
