import { detail } from "../../shared/details.ts";
import { ApiError } from "./errors.ts";

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** Replies of identity providers arrive here from their sites; the engine's own state check guards them. */
const CALLBACKS = "/auth/callback/";

/**
 * Refuses a request that could change something and that another site may have sent (Fetch Metadata; by `Origin` for
 * clients that lack it). A request with `Authorization` uses no cookie, so no site can borrow one for it.
 */
export function refuseCrossSite(request: Request, ours: string | null): void {
  const { pathname, origin } = new URL(request.url);
  if (SAFE_METHODS.includes(request.method) || pathname.startsWith(CALLBACKS)) return;
  if (request.headers.has("Authorization")) return;
  const site = request.headers.get("Sec-Fetch-Site");
  const same = site === null ? request.headers.get("Origin") === (ours ?? origin) : site === "same-origin";
  if (!same) {
    throw new ApiError("cross_site", detail("crossSite"));
  }
}
