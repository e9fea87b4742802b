import type { RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import type { ErrorCode } from "../../../shared/error-codes.ts";
import type { EventType } from "../../../shared/event-types.ts";
import type { Permission } from "../../../shared/permissions.ts";
import { endpoints } from "../../app.ts";
import type { Endpoint, Unrecorded } from "../../http/endpoint.ts";

/** A route as its declaration has it. */
export interface Route {
  /** `DELETE /api/users/{userId}` */
  name: string;
  method: string;
  path: string;
  permission: Permission | "signedIn";
  orPermissions: readonly Permission[];
  stepUp: boolean;
  sessionOnly: boolean;
  event: EventType | Unrecorded | null;
  /** the parts of its path that a schema checks */
  params: readonly string[];
  /** the codes of its errors */
  errors: readonly ErrorCode[];
  /** the request headers that it knows: `If-Match`, `Idempotency-Key` */
  headers: readonly string[];
}

const declared: readonly Endpoint<RouteConfig>[] = endpoints;

/** Every route of the management API. */
export const ROUTES: readonly Route[] = declared.map(
  ({ route, permission, orPermissions, stepUp, sessionOnly, event }) => ({
    name: `${route.method.toUpperCase()} ${route.path}`,
    method: route.method.toUpperCase(),
    path: route.path,
    permission,
    orPermissions,
    stepUp,
    sessionOnly,
    event,
    params: route.request?.params instanceof z.ZodObject ? Object.keys(route.request.params.shape) : [],
    errors: route["x-errors"],
    headers: (route.parameters ?? []).flatMap((parameter) => ("name" in parameter ? parameter.name : [])),
  }),
);

/** Those that change something. */
export const CHANGES: readonly Route[] = ROUTES.filter(({ method }) => method !== "GET");

/** Ids of a path that nobody has. */
const NOBODY: Record<string, string> = { userId: "nobody", accountId: "nobody", list: "users", name: "none" };

/** A route's path with ids in it; those that are not given are nobody's. */
export function fill(path: string, ids: Record<string, string> = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? NOBODY[name] ?? "1");
}
