import { detail } from "../../shared/details.ts";
import { fault } from "../../shared/faults.ts";
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
    const errors = names.map((name) => ({ pointer: `/${escapePointer(name)}`, ...fault("unknownField") }));
    throw new ApiError("invalid_request", detail("queryNotTaken"), errors);
  }
  if (request.method === "GET" || file || !hasBody(request)) return;
  if (!json) {
    throw new ApiError("invalid_request", detail("bodyNotTaken"), [
      { pointer: "", ...fault("unknownField") },
    ]);
  }
  if (!request.headers.has("Content-Type")) {
    throw new ApiError("unsupported_media_type", detail("notSentAsJson"));
  }
}

function hasBody({ body, headers }: Request): boolean {
  return body !== null && headers.get("Content-Length") !== "0";
}
