import { HTTPException } from "hono/http-exception";
import { ERRORS } from "../../shared/error-codes.ts";
import type { Problem } from "../../shared/schemas/common.ts";
import { ConfigError } from "../config.ts";
import { DatabaseError, type DatabaseErrorKind } from "../db/errors.ts";
import { ApiError } from "./errors.ts";

/** What the caller is told about each kind of database error; a kind left out is a fault of ours. */
const DATABASE_ERRORS: { [Kind in DatabaseErrorKind]?: ApiError } = {
  banned: new ApiError("conflict", "The user is banned."),
  emailTaken: new ApiError("email_taken", "Another user has that e-mail already."),
  accountTaken: new ApiError("conflict", "That identity is linked already."),
  lastOwner: new ApiError("last_owner", "There must always be an owner. Make another user one first."),
  noTrail: new ApiError(
    "schema_mismatch",
    "Nothing was changed, because the trail of it was not written. /healthz says what is missing.",
  ),
  schema: new ApiError(
    "schema_mismatch",
    "A table of Rollcall is missing: apply the migrations. /healthz says which.",
  ),
  unavailable: new ApiError(
    "database_unavailable",
    "The database did not answer in time. A change may or may not have been made: look before repeating it.",
    undefined,
    { "Retry-After": "5" },
  ),
};

/** The error as it may be told. Whatever is not known here is `internal`, and its own words stay inside. */
export function tellable(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof ConfigError) {
    return new ApiError("misconfigured", "A setting is missing or wrong. /healthz names it.");
  }
  if (error instanceof HTTPException && error.status === 415) {
    return new ApiError("unsupported_media_type", "The body must be JSON, sent as application/json.");
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new ApiError("invalid_request", "The body is not well-formed JSON.", [
      { pointer: "", detail: "not well-formed JSON" },
    ]);
  }
  const known = error instanceof DatabaseError ? DATABASE_ERRORS[error.kind] : undefined;
  return known ?? new ApiError("internal", "The fault is logged under the request id.");
}

/** The reply for an error: RFC 9457. */
export function problem(error: ApiError, requestId: string): Response {
  const { status, title } = ERRORS[error.code];
  const body: Problem = {
    type: "about:blank",
    title,
    status,
    detail: error.detail,
    code: error.code,
    requestId,
    ...error.more,
    ...(error.errors ? { errors: error.errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...error.headers, "Content-Type": "application/problem+json" },
  });
}

/** Logs a fault of ours as one JSON line: where and which, never the request's headers, cookies or body. */
export function logFault(error: unknown, request: Request, requestId: string): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const { method, url } = request;
  console.error(
    JSON.stringify({ level: "error", requestId, method, path: new URL(url).pathname, name, message, stack }),
  );
}

/** Logs that a run of the jobs broke off. What it left is gone on with by the next one. */
export function logJobFault(error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(JSON.stringify({ level: "error", message: "jobs broke off", name, cause: message, stack }));
}
