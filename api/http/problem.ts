import { HTTPException } from "hono/http-exception";
import { detail, detailWords } from "../../shared/details.ts";
import { ERRORS } from "../../shared/error-codes.ts";
import { fault } from "../../shared/faults.ts";
import type { Problem } from "../../shared/schemas/common.ts";
import { ConfigError } from "../config.ts";
import { DatabaseError, type DatabaseErrorKind } from "../db/errors.ts";
import { ApiError } from "./errors.ts";

/** What the caller is told about each kind of database error; a kind left out is a fault of ours. */
const DATABASE_ERRORS: { [Kind in DatabaseErrorKind]?: ApiError } = {
  banned: new ApiError("conflict", detail("userBanned")),
  emailTaken: new ApiError("email_taken", detail("emailTaken")),
  accountTaken: new ApiError("conflict", detail("identityTaken")),
  lastOwner: new ApiError("last_owner", detail("lastOwner")),
  noTrail: new ApiError("schema_mismatch", detail("noTrail")),
  schema: new ApiError("schema_mismatch", detail("noTable")),
  unavailable: new ApiError("database_unavailable", detail("databaseSilent"), undefined, {
    "Retry-After": "5",
  }),
};

/** The error as it may be told. Whatever is not known here is `internal`, and its own words stay inside. */
export function tellable(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof ConfigError) {
    return new ApiError("misconfigured", detail("badSetting"));
  }
  if (error instanceof HTTPException && error.status === 415) {
    return new ApiError("unsupported_media_type", detail("notSentAsJson"));
  }
  if (error instanceof HTTPException && error.status === 400) {
    return new ApiError("invalid_request", detail("bodyNotJson"), [{ pointer: "", ...fault("notJson") }]);
  }
  const known = error instanceof DatabaseError ? DATABASE_ERRORS[error.kind] : undefined;
  return known ?? new ApiError("internal", detail("logged"));
}

/** The reply for an error: RFC 9457. */
export function problem(error: ApiError, requestId: string): Response {
  const { status, title } = ERRORS[error.code];
  const body: Problem = {
    type: "about:blank",
    title,
    status,
    detail: detailWords(error.detail),
    detailCode: error.detail.code,
    detailValues: error.detail.values,
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
