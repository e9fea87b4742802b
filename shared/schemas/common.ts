import { z } from "zod";
import { ERRORS, type ErrorCode } from "../error-codes.ts";

const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** A moment, ISO 8601 in UTC with milliseconds. */
export const Timestamp = z.iso.datetime({ precision: 3 });

/** One of our own time-ordered ids, a positive integer within 2^53, as a decimal string. */
export const OrderedId = z.string().regex(/^[1-9]\d{0,15}$/, "must be a positive whole number");

/** The id of a user or an account in the Auth.js tables: whatever text the app put there. */
export const ForeignId = z.string().min(1).max(256);

/** The words of an operator that go on the trail with a change. */
export const Reason = z.string().trim().max(500);
export const ReasonBody = z.strictObject({ reason: Reason.optional() }).meta({ id: "ReasonBody" });
export type ReasonBody = z.infer<typeof ReasonBody>;

/** The query parameters that every list takes. */
export const PageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(2048).optional(),
};

/** A page of a list; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** An error reply: RFC 9457, with our `code`, the request's id and, for bad input, where it was wrong. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(ERROR_CODES),
    requestId: z.string(),
    errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
