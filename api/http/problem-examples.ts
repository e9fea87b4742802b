import { type Detail, detail, detailWords } from "../../shared/details.ts";
import { ERRORS, type ErrorCode } from "../../shared/error-codes.ts";
import { fault } from "../../shared/faults.ts";
import type { Problem } from "../../shared/schemas/common.ts";

/** What each error may say in detail, for the OpenAPI document. */
const SAID: Record<ErrorCode, Detail> = {
  invalid_request: detail("badRequest"),
  unauthenticated: detail("noSession"),
  cross_site: detail("crossSite"),
  reauthentication_required: detail("oldSignIn"),
  forbidden: detail("roleLacks", "users:ban"),
  not_found: detail("userAbsent"),
  method_not_allowed: detail("pathTakes", "GET, HEAD"),
  conflict: detail("roleOvertaken"),
  email_taken: detail("emailTaken"),
  last_way_in: detail("lastWayIn"),
  last_owner: detail("lastOwner"),
  idempotency_in_progress: detail("stillAtWork"),
  idempotency_reply_lost: detail("replyLost", "019aa0f3-5c11-7000-9e02-41d7b0c6a3f8"),
  precondition_failed: detail("changedSince"),
  too_large: detail("bodyTooLarge"),
  unsupported_media_type: detail("notSentAsJson"),
  idempotency_key_reused: detail("keyReused"),
  rate_limited: detail("tooManyRequests", "300", "2"),
  internal: detail("logged"),
  misconfigured: detail("badSetting"),
  schema_mismatch: detail("noTable"),
  database_unavailable: detail("databaseSilent"),
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
  const said = SAID[code];
  return {
    type: "about:blank",
    title,
    status,
    detail: detailWords(said),
    detailCode: said.code,
    detailValues: said.values,
    code,
    requestId: "019aa0f3-5d2c-7000-8b1e-6a40c2d97f15",
    ...(code === "invalid_request" ? { errors: [{ pointer: "/limit", ...fault("tooBig", "200") }] } : {}),
  };
}
