import { ApiError, escapePointer } from "./errors.ts";

/** What a route reads of a request besides its path. */
interface Read {
  query: boolean;
  json: boolean;
  file: boolean;
}

/**
 * Refuses what no schema would get to see: a query or a body where none is taken, a parameter without a name, and a body that
 * does not say that it is JSON. Whoever sends something means something by it, so it is not ignored.
 */
export function refuseUnread(request: Request, { query, json, file }: Read): void {
  const names = [...new URL(request.url).searchParams.keys()].filter((name) => !query || name === "");
  if (names.length > 0) {
    const errors = names.map((name) => ({ pointer: `/${escapePointer(name)}`, detail: "is not known here" }));
    throw new ApiError("invalid_request", "This takes no such query parameters.", errors);
  }
  if (request.method === "GET" || file || !hasBody(request)) return;
  if (!json) {
    throw new ApiError("invalid_request", "This takes no body.", [
      { pointer: "", detail: "is not known here" },
    ]);
  }
  if (!request.headers.has("Content-Type")) {
    throw new ApiError("unsupported_media_type", "The body must be JSON, sent as application/json.");
  }
}

function hasBody({ body, headers }: Request): boolean {
  return body !== null && headers.get("Content-Length") !== "0";
}
