import type { MiddlewareHandler } from "hono";
import { openDatabase } from "../db/database.ts";
import type { AppEnv } from "./env.ts";
import { newRequestId } from "./request-id.ts";

/** Headers of every reply of the Worker. Pages get theirs, and a policy for scripts, from `_headers`. */
const SECURITY_HEADERS = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
} as const;

/** Gives the request an id of ours: one that the client sends is its own claim and would end up on the trail. */
export const nameRequest: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set("requestId", newRequestId());
  await next();
  c.res.headers.set("X-Request-Id", c.var.requestId);
};

export const secureHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};

/** Nothing that the Worker answers may be kept: it is about people, and true only now. */
export const neverStore: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
};

/** Opens the request's database and tells its true cost, summed from D1's own `meta`, in `Server-Timing`. */
export const meterDatabase: MiddlewareHandler<AppEnv> = async (c, next) => {
  const database = openDatabase(c.env.DB);
  c.set("database", database);
  await next();
  const { rowsRead, rowsWritten, queries } = database.meter;
  c.res.headers.set(
    "Server-Timing",
    `d1;desc="rows_read=${rowsRead} rows_written=${rowsWritten} queries=${queries}"`,
  );
};
