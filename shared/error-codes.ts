/** The closed list of `code`s in an error reply (RFC 9457), each with its status and title. */
export const ERRORS = {
  invalid_request: { status: 400, title: "The request is not valid" },
  unauthenticated: { status: 401, title: "Sign in first" },
  cross_site: { status: 403, title: "The request came from another site" },
  forbidden: { status: 403, title: "You may not do that" },
  not_found: { status: 404, title: "There is no such thing here" },
  method_not_allowed: { status: 405, title: "That method is not offered here" },
  conflict: { status: 409, title: "That conflicts with what is there" },
  email_taken: { status: 409, title: "Another user has that e-mail" },
  last_way_in: { status: 409, title: "That is the only way in" },
  last_owner: { status: 409, title: "That is the last owner" },
  too_large: { status: 413, title: "The request is too large" },
  unsupported_media_type: { status: 415, title: "Send application/json" },
  internal: { status: 500, title: "Something went wrong on our side" },
  misconfigured: { status: 503, title: "Rollcall is not configured" },
  schema_mismatch: { status: 503, title: "The database lacks a part of Rollcall" },
  database_unavailable: { status: 503, title: "The database does not answer" },
} as const;
export type ErrorCode = keyof typeof ERRORS;
