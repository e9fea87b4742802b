import type { RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import { errorsOf, problemResponses } from "./declared-errors.ts";
import type { Declaration, Fields, Method, Schema } from "./endpoint.ts";
import { tagOf } from "./tags.ts";

type Described = Declaration<Method, string, Fields, Fields, Schema, z.ZodType>;

/** A route as the OpenAPI document has it: everything that follows from its declaration. */
export function describeRoute(declaration: Described) {
  const { method, path, operationId, summary, description, params, query, permission, event } = declaration;
  const errors = errorsOf({
    method,
    takesBody: declaration.body !== undefined,
    takesFile: declaration.upload !== undefined,
    stepUp: declaration.stepUp ?? false,
    onceOnly: isOnceOnly(method),
    hasState: declaration.state !== undefined,
    own: declaration.errors ?? [],
  });
  return {
    method,
    path,
    operationId,
    summary,
    description,
    tags: [tagOf(path)],
    ...(permission === "signedIn" ? {} : { "x-permission": permission }),
    ...(declaration.orPermissions ? { "x-or-permissions": declaration.orPermissions } : {}),
    ...(typeof event === "string" ? { "x-event": event } : {}),
    ...(declaration.stepUp ? { "x-step-up": true } : {}),
    "x-errors": errors,
    ...(declaration.sessionOnly ? { security: [{ session: [] }] } : {}),
    ...headersOf(declaration),
    request: { ...(params ? { params } : {}), ...(query ? { query } : {}), ...bodyOf(declaration) },
    responses: { ...repliesOf(declaration), ...problemResponses(errors) },
  } satisfies RouteConfig;
}

function bodyOf({ body, bodyRequired = false, upload, example }: Described): RouteConfig["request"] {
  if (upload) return { body: { required: true, content: filesOf(upload, z.string()) } };
  if (!body) return {};
  const media = { schema: body, ...(example?.body === undefined ? {} : { example: example.body }) };
  return { body: { required: bodyRequired, content: { "application/json": media } } };
}

function repliesOf(declaration: Described): RouteConfig["responses"] {
  const { method, reply, status = 200, download, example, mayBecomeJob, state } = declaration;
  const media = { schema: reply, ...(example === undefined ? {} : { example: example.reply }) };
  const content = download ? filesOf(download, reply) : { "application/json": media };
  const begun = { "application/json": { schema: reply, example: example?.begun } };
  return {
    [status]: { description: "Done", content, ...(state && method !== "delete" ? { headers: ETAG } : {}) },
    ...(mayBecomeJob ? { 202: { description: "Begun as a job", content: begun } } : {}),
  };
}

/** A file's media types, each with what such a file looks like. */
function filesOf(files: Readonly<Record<string, string>>, schema: z.ZodType) {
  return Object.fromEntries(Object.entries(files).map(([type, example]) => [type, { schema, example }]));
}

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header" as const,
  description:
    "For a day, the same key gets the same reply and nothing is done twice. A new one for each change.",
  schema: {
    type: "string" as const,
    minLength: 1,
    maxLength: 255,
    examples: ["5b0c1d5e-7d0c-4c0a-9d38-3f0a4b1f6c11"],
  },
};

const IF_MATCH = {
  name: "If-Match",
  in: "header" as const,
  description: "Changes nothing (412) unless what was read under this `ETag` is still so.",
  schema: { type: "string" as const, examples: ['"mQ5s0mE2Yk8bYv0h3cKzJw"'] },
};

const ETAG = {
  ETag: {
    description: "Stands for the state, to be sent as `If-Match`.",
    schema: { type: "string" as const, examples: ['"mQ5s0mE2Yk8bYv0h3cKzJw"'] },
  },
};

/** The request headers that a route knows. */
function headersOf({ method, state }: Described): Pick<RouteConfig, "parameters"> {
  const parameters = [
    ...(isOnceOnly(method) ? [IDEMPOTENCY_KEY] : []),
    ...(state && method !== "get" ? [IF_MATCH] : []),
  ];
  return parameters.length > 0 ? { parameters } : {};
}

/** Whether repeating such a request would repeat its change. */
export function isOnceOnly(method: Method): boolean {
  return method === "post" || method === "patch";
}
