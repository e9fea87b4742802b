import type { RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import { detail } from "../../shared/details.ts";
import type { Endpoint } from "./endpoint.ts";
import type { AppEnv } from "./env.ts";
import { ApiError } from "./errors.ts";
import { problem } from "./problem.ts";

/** The reply for a path that no route has (404), or that has other methods (405 with `Allow`). Never a page. */
export function refuseUnknown(c: Context<AppEnv>, endpoints: readonly Endpoint<RouteConfig>[]): Response {
  const methods = endpoints
    .filter(({ route }) => patternOf(route.path).test(c.req.path))
    .map(({ route }) => route.method.toUpperCase());
  if (methods.length === 0) {
    return problem(new ApiError("not_found", detail("noPath")), c.var.requestId);
  }
  const allowed = [...new Set([...methods, ...(methods.includes("GET") ? ["HEAD"] : [])])].join(", ");
  const error = new ApiError("method_not_allowed", detail("pathTakes", allowed), undefined, {
    Allow: allowed,
  });
  return problem(error, c.var.requestId);
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);
}
