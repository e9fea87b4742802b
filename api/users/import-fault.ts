import type { z } from "zod";
import type { ImportFault } from "../../shared/import-faults.ts";
import { IMPORT_COLUMNS, type LineFault } from "../../shared/schemas/transfer.ts";

/** Each fault in words. */
const DETAILS: Record<ImportFault, (...values: string[]) => string> = {
  notJson: () => "is not well-formed JSON",
  notObject: () => "is not an object",
  openQuote: () => "has a quote that is never closed",
  strayQuote: () => "has a quote inside an unquoted cell",
  textAfterQuote: () => "has text after a closing quote",
  unknownColumns: (names) => `names unknown columns (${names}); known are ${IMPORT_COLUMNS.join(", ")}`,
  repeatedColumn: () => "names a column twice",
  noEmailColumn: () => "lacks the column email",
  cellCount: (found, wanted) => `has ${found} cells where the header has ${wanted}`,
  unknownField: () => "is not known here",
  missing: () => "is missing",
  wrongType: (wanted) => `must be a ${wanted}`,
  empty: () => "must not be empty",
  tooLong: (most) => `must have at most ${most} characters`,
  nullCharacter: () => "must not hold the character U+0000",
  badEmail: () => "must be a single, plain e-mail address",
  repeatedEmail: (line) => `is on line ${line} already`,
  emailTaken: () => "is another user's already",
  notHttps: () => "must be an https address",
  badTime: () => "must be true, false or a time in ISO 8601",
};

/** A fault without its place: what it is, and what it names. */
export type Fault = Pick<LineFault, "code" | "values" | "detail">;

/** A fault, in code and in words. */
export function fault(code: ImportFault, ...values: string[]): Fault {
  return { code, values, detail: DETAILS[code](...values) };
}

/** What an issue with a line's `value` means. */
export function faultOf(issue: z.core.$ZodIssue, value: unknown): Fault {
  const [field] = issue.path;
  switch (issue.code) {
    case "invalid_type":
      if (field === undefined) return fault("notObject");
      return isAbsent(value, field) ? fault("missing") : fault("wrongType", issue.expected);
    case "too_big":
      return fault("tooLong", String(issue.maximum));
    case "too_small":
      return fault("empty");
    case "invalid_format":
      return fault(field === "image" ? "notHttps" : "badTime");
    case "invalid_union":
      return fault("badTime");
    default:
      return fault(field === "email" ? "badEmail" : "nullCharacter");
  }
}

function isAbsent(value: unknown, field: PropertyKey): boolean {
  return typeof value === "object" && value !== null && !(field in value);
}
