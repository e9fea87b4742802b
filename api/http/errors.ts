import { type Detail, detail, detailWords } from "../../shared/details.ts";
import type { ErrorCode } from "../../shared/error-codes.ts";
import type { Fault } from "../../shared/faults.ts";
import type { Problem } from "../../shared/schemas/common.ts";

/** Where a request was wrong: JSON pointers (RFC 6901), the empty one for the whole. */
type Faults = NonNullable<Problem["errors"]>;

/** An error that is told to the caller as it is: its code, what it says in detail and, for bad input, where it was wrong. */
export class ApiError extends Error {
  override name = "ApiError";
  /** what else the reply says, beside what every problem does */
  more: Pick<Problem, "mergedInto"> = {};

  constructor(code: "invalid_request", detail: Detail, errors: Faults, headers?: Record<string, string>);
  constructor(
    code: Exclude<ErrorCode, "invalid_request">,
    detail: Detail,
    errors?: Faults,
    headers?: Record<string, string>,
  );
  constructor(
    readonly code: ErrorCode,
    readonly detail: Detail,
    readonly errors?: Faults,
    readonly headers: Record<string, string> = {},
  ) {
    super(`${code}: ${detailWords(detail)}`);
  }
}

/** Bad input in one named field. */
export function invalidField(field: string, fault: Fault): ApiError {
  const told = detail("badField", field, fault.code, ...fault.values);
  return new ApiError("invalid_request", told, [{ pointer: `/${field}`, ...fault }]);
}

/** A name as a part of a JSON pointer (RFC 6901). */
export function escapePointer(part: string): string {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}
