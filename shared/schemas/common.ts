import { z } from "zod";
import { DETAIL_CODES } from "../details.ts";
import { ERRORS, type ErrorCode } from "../error-codes.ts";
import { asFault, FAULT_CODES } from "../faults.ts";

const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** A moment, ISO 8601 in UTC with milliseconds. */
export const Timestamp = z.iso.datetime({ precision: 3 });

/** One of our own time-ordered ids, a positive integer within 2^53, as a decimal string. */
export const OrderedId = z.string().regex(/^[1-9]\d{0,15}$/, asFault("notId"));

/** The id of a user or an account in the Auth.js tables: whatever text the app put there. */
export const ForeignId = z.string().min(1).max(256);

/** The user that a path is about. */
export const UserId = ForeignId.meta({
  description: "The user's id in the Auth.js table.",
  examples: ["5f0c2b6e-1d7a-4c55-9a61-0d8f3c1b7e42"],
});

/** Text that is kept, cut free of white space around it. Not with U+0000: a copy of the database could not be read back then. */
export const KeptText = z
  .string()
  .trim()
  .refine((text) => !text.includes("\0"), asFault("nullCharacter"));

/** The words of an operator that go on the trail with a change. */
export const Reason = KeptText.max(500);
export const ReasonBody = z
  .strictObject({
    reason: Reason.optional().describe("Why, in the operator's words; it stands on the trail."),
  })
  .meta({ id: "ReasonBody" });
export type ReasonBody = z.infer<typeof ReasonBody>;

/** The query parameters that every list takes. */
export const PageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many items a page has at most."),
  cursor: z
    .string()
    .min(1)
    .max(2048)
    .optional()
    .describe("The `nextCursor` of the page before; the first page without it."),
};

/** A schema that has a name, or null; `nullable()` would lose the name in the OpenAPI document, or the null. */
export function orNull<T extends z.ZodType>(schema: T) {
  return z.union([schema, z.null()]);
}

/** A page of a list; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item).describe("The items of this page."),
    nextCursor: z.string().nullable().describe("Where the next page begins; null on the last one."),
  });
}

/** What is wrong with input, so that a program can tell it in its own words: the code, and what those words name. */
export const FaultFields = {
  code: z.enum(FAULT_CODES).describe("What kind of fault it is, from a closed list."),
  values: z
    .array(z.string())
    .describe("What the detail names, in its order: a limit, the words that are taken."),
  detail: z.string().describe("What is wrong."),
};

/** An error reply: RFC 9457, with our codes, the request's id and, for bad input, where it was wrong. */
export const Problem = z
  .strictObject({
    type: z.string().describe("Always `about:blank`: `code` tells problems apart."),
    title: z.string().describe("The error in general."),
    status: z.int().describe("The reply's status."),
    detail: z.string().describe("What it is about this time."),
    detailCode: z
      .enum(DETAIL_CODES)
      .optional()
      .describe("What the detail says, from a closed list: to be told in another language."),
    detailValues: z
      .array(z.string())
      .optional()
      .describe("What the detail names, in its order: an id, a permission, a limit."),
    code: z.enum(ERROR_CODES).describe("The error, from a closed list."),
    requestId: z.string().describe("The request, as `X-Request-Id` and the log have it."),
    mergedInto: z
      .string()
      .optional()
      .describe("The id of the user into whom the one who is not there any more was merged."),
    errors: z
      .array(z.strictObject({ pointer: z.string(), ...FaultFields }))
      .optional()
      .describe("For bad input: each place that is wrong."),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
