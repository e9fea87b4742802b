import type { ErrorCode } from "../../shared/error-codes.ts";
import type { Problem } from "../../shared/schemas/common.ts";

/** Where a request was wrong: JSON pointers (RFC 6901), the empty one for the whole. */
type Faults = NonNullable<Problem["errors"]>;

/** An error that is told to the caller as it is: its code, a sentence and, for bad input, where it was wrong. */
export class ApiError extends Error {
  override name = "ApiError";
  /** what else the reply says, beside what every problem does */
  more: Pick<Problem, "mergedInto"> = {};

  constructor(code: "invalid_request", detail: string, errors: Faults, headers?: Record<string, string>);
  constructor(
    code: Exclude<ErrorCode, "invalid_request">,
    detail: string,
    errors?: Faults,
    headers?: Record<string, string>,
  );
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly errors?: Faults,
    readonly headers: Record<string, string> = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

/** Bad input in one named field. */
export function invalidField(field: string, detail: string): ApiError {
  return new ApiError("invalid_request", `${field}: ${detail}`, [{ pointer: `/${field}`, detail }]);
}

/** A name as a part of a JSON pointer (RFC 6901). */
export function escapePointer(part: string): string {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}
