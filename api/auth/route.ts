import { detail } from "../../shared/details.ts";
import type { Config } from "../config.ts";
import { ApiError } from "../http/errors.ts";

/** What the engine is asked to do, and with which provider. */
export type AuthRoute =
  | { action: "page"; page: "sign-in" | "sign-out" | "verify-request" }
  | { action: "providers" | "csrf" | "session" | "signout" }
  | { action: "signin" | "callback"; provider: string };

const PAGES = {
  signin: "sign-in",
  signout: "sign-out",
  error: "sign-in",
  "verify-request": "verify-request",
} as const;

/**
 * The route of a request, by its exact path: no case variants, empty segments or encodings. Throws an `ApiError` where
 * the engine offers nothing (404) or not by that method (405).
 */
export function matchRoute(method: string, path: string, config: Config): AuthRoute {
  const [, action = "", provider] = /^\/auth\/([a-z-]+)(?:\/([a-z0-9-]+))?$/.exec(path) ?? [];
  if (provider !== undefined) {
    if (!config.providers.some(({ id }) => id === provider))
      throw new ApiError("not_found", detail("noProvider"));
    if (action === "callback") return only("GET", method, { action, provider });
    // a link to this address, such as Auth.js clients make, leads to our page
    if (action === "signin")
      return method === "GET"
        ? { action: "page", page: "sign-in" }
        : only("POST", method, { action, provider });
  } else if (method === "GET" && Object.hasOwn(PAGES, action)) {
    return { action: "page", page: PAGES[action as keyof typeof PAGES] };
  } else if (action === "signout") return only("POST", method, { action });
  else if (action === "providers" || action === "csrf" || action === "session")
    return only("GET", method, { action });
  throw new ApiError("not_found", detail("noEnginePath"));
}

function only(allowed: "GET" | "POST", method: string, route: AuthRoute): AuthRoute {
  if (method === allowed) return route;
  throw new ApiError("method_not_allowed", detail("enginePathTakes", allowed), undefined, { Allow: allowed });
}
