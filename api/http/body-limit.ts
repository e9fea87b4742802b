import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { detail } from "../../shared/details.ts";
import type { AppEnv } from "./env.ts";
import { ApiError } from "./errors.ts";

/** No request of ours comes near it. */
const BODY_MAX = 1024 * 1024;

/** Refuses a body over 1 MB, sent in chunks or not. */
export const limitBody: MiddlewareHandler<AppEnv> = bodyLimit({
  maxSize: BODY_MAX,
  onError: () => {
    throw new ApiError("too_large", detail("bodyTooLarge"));
  },
});

/** Many clients name a content type even where they send no body: then the body is absent and not malformed. */
export const allowEmptyBody: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { raw } = c.req;
  const isEmpty = raw.body === null || raw.headers.get("Content-Length") === "0";
  if (isEmpty && raw.headers.has("Content-Type") && raw.method !== "GET" && raw.method !== "HEAD") {
    const headers = new Headers(raw.headers);
    headers.delete("Content-Type");
    c.req.raw = new Request(raw, { headers });
  }
  await next();
};
