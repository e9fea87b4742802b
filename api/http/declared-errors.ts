import type { RouteConfig } from "@hono/zod-openapi";
import { ERRORS, type ErrorCode } from "../../shared/error-codes.ts";
import { Problem } from "../../shared/schemas/common.ts";

/** What any request may meet, whatever it asks for; `forbidden` since a key may come from an address that it is not meant for. */
const ANYWHERE = [
  "invalid_request",
  "unauthenticated",
  "forbidden",
  "rate_limited",
  "internal",
  "misconfigured",
  "schema_mismatch",
  "database_unavailable",
] as const satisfies ErrorCode[];

/** What of a route's declaration decides how it can fail. */
export interface Failing {
  method: string;
  takesBody: boolean;
  takesFile: boolean;
  stepUp: boolean;
  onceOnly: boolean;
  hasState: boolean;
  /** what its verb finds in the way */
  own: readonly ErrorCode[];
}

/** Every error that a route can answer with, in the order of the closed list. */
export function errorsOf(route: Failing): ErrorCode[] {
  const { method, takesBody, takesFile, stepUp, onceOnly, hasState, own } = route;
  const isChange = method !== "get";
  const codes = new Set<ErrorCode>([...ANYWHERE, ...own]);
  if (isChange) codes.add("cross_site").add("too_large");
  if (takesBody || takesFile) codes.add("unsupported_media_type");
  if (stepUp) codes.add("reauthentication_required");
  if (hasState && isChange) codes.add("precondition_failed");
  if (onceOnly) {
    codes.add("idempotency_in_progress").add("idempotency_reply_lost").add("idempotency_key_reused");
  }
  return (Object.keys(ERRORS) as ErrorCode[]).filter((code) => codes.has(code));
}

/** Codes whose reply says when to try again. */
const RETRIED: readonly ErrorCode[] = ["rate_limited", "database_unavailable", "idempotency_in_progress"];

const RETRY_AFTER = {
  "Retry-After": {
    description: "In how many seconds to try again, where that is known.",
    schema: { type: "string" as const, examples: ["5"] },
  },
};

/** The replies for these errors by status, for the OpenAPI document, with an example of each. */
export function problemResponses(codes: readonly ErrorCode[]): RouteConfig["responses"] {
  const statuses = [...new Set(codes.map((code) => ERRORS[code].status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const told = codes.filter((code) => ERRORS[code].status === status);
      const description = told.map((code) => `\`${code}\`: ${ERRORS[code].title}.`).join(" ");
      const examples = Object.fromEntries(
        told.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
      );
      const headers = told.some((code) => RETRIED.includes(code)) ? { headers: RETRY_AFTER } : {};
      const content = { "application/problem+json": { schema: Problem, examples } };
      return [status, { description, ...headers, content }];
    }),
  );
}
