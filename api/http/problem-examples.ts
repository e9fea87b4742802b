import { ERRORS, type ErrorCode } from "../../shared/error-codes.ts";
import type { Problem } from "../../shared/schemas/common.ts";

/** What each error may say in detail, for the OpenAPI document. */
const DETAILS: Record<ErrorCode, string> = {
  invalid_request: "The request does not have the form that is asked for.",
  unauthenticated: "There is no session, or it has ended.",
  cross_site: "Changes are accepted from Rollcall's own pages only (Sec-Fetch-Site or Origin).",
  reauthentication_required: "This needs a sign-in at most 15 minutes old. Sign in again and repeat it.",
  forbidden: "This needs the permission users:ban, which your role does not carry.",
  not_found: "The user does not exist.",
  method_not_allowed: "This path takes GET, HEAD.",
  conflict: "Somebody else has changed this role in the same moment. Look at it again.",
  email_taken: "Another user has that e-mail already.",
  last_way_in: "The user could not sign in any more.",
  last_owner: "There must always be an owner. Make another user one first.",
  idempotency_in_progress: "The first request with this Idempotency-Key is still at work.",
  idempotency_reply_lost: "The change was made, but its reply was lost. Look at what it did.",
  precondition_failed:
    "It is not any more as you read it, so nothing was changed. Read it again and decide anew.",
  too_large: "A request may have at most 1 MB.",
  unsupported_media_type: "The body must be JSON, sent as application/json.",
  idempotency_key_reused: "Another request has used this Idempotency-Key.",
  rate_limited: "Too many requests in a minute.",
  internal: "The fault is logged under the request id.",
  misconfigured: "A setting is missing or wrong. /healthz names it.",
  schema_mismatch: "A table of Rollcall is missing: apply the migrations. /healthz says which.",
  database_unavailable:
    "The database did not answer in time. A change may or may not have been made: look before repeating it.",
};

/** An example of every error, by its code. */
export function problemExamples(): Record<ErrorCode, { summary: string; value: Problem }> {
  const codes = Object.keys(ERRORS) as ErrorCode[];
  return Object.fromEntries(
    codes.map((code) => [code, { summary: ERRORS[code].title, value: exampleOf(code) }]),
  ) as Record<ErrorCode, { summary: string; value: Problem }>;
}

function exampleOf(code: ErrorCode): Problem {
  const { title, status } = ERRORS[code];
  return {
    type: "about:blank",
    title,
    status,
    detail: DETAILS[code],
    code,
    requestId: "019aa0f3-5d2c-7000-8b1e-6a40c2d97f15",
    ...(code === "invalid_request"
      ? { errors: [{ pointer: "/limit", detail: "Too big: expected number to be <=200" }] }
      : {}),
  };
}
