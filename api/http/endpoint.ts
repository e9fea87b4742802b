import { createRoute, type RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { z } from "zod";
import { detail } from "../../shared/details.ts";
import type { ErrorCode } from "../../shared/error-codes.ts";
import type { EventType } from "../../shared/event-types.ts";
import type { Permission } from "../../shared/permissions.ts";
import { permits } from "../auth/actor.ts";
import type { Statement } from "../db/sql.ts";
import { attemptOf } from "./attempt.ts";
import type { Call } from "./call.ts";
import { describeRoute, isOnceOnly } from "./describe.ts";
import type { AppEnv } from "./env.ts";
import { ApiError } from "./errors.ts";
import { demand, demandSchema } from "./guard.ts";
import { type Answer, once, type Replay } from "./idempotency.ts";
import { underPrecondition } from "./precondition.ts";
import { demandRecent, demandSession } from "./step-up.ts";
import { refuseUnread } from "./unread.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";
export type Schema = z.ZodType | undefined;
export type Fields = z.ZodObject | undefined;
type Output<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;
type Sent<S extends Schema> = S extends z.ZodType ? z.input<S> : undefined;

/** Everything there is to know about a route. Validation, OpenAPI, the client's types and the guard follow from it. */
export interface Declaration<
  M extends Method,
  P extends string,
  Params extends Fields,
  Query extends Fields,
  Body extends Schema,
  Reply extends z.ZodType,
> {
  method: M;
  path: P;
  /** the verb's name, and that of the function in generated clients */
  operationId: string;
  summary: string;
  /** what one has to know besides, in Markdown */
  description: string;
  /** a believable request, its reply, and the one with a job; files have theirs beside their media types */
  example?: { body?: Sent<Body>; reply: z.input<Reply>; begun?: z.input<Reply> };
  params?: Params;
  query?: Query;
  body?: Body;
  /** whether a request without a body is an error and not an empty one */
  bodyRequired?: boolean;
  /** media types of a body that is text and not JSON, each with an example: the verb reads it from the request */
  upload?: Readonly<Record<string, string>>;
  reply: Reply;
  status?: 200 | 201 | 202;
  /** whether much work makes a job of it, answered with 202 and the same reply */
  mayBecomeJob?: boolean;
  /** media types of a reply that is a file, each with an example: then the verb answers with a Response */
  download?: Readonly<Record<string, string>>;
  /** the errors that its verb finds in the way, besides those that follow from the rest of this; see declared-errors.ts */
  errors?: readonly ErrorCode[];
  /** what the caller needs; `signedIn` is enough for whoever asks about himself */
  permission: Permission | "signedIn";
  /** permissions of which any opens it as well: its verb asks for that which the given fields take */
  orPermissions?: readonly Permission[];
  /** whether it needs a sign-in at most 15 minutes old */
  stepUp?: boolean;
  /** whether it is for people only, and no API key may do it whatever its scopes */
  sessionOnly?: boolean;
  /** the state that its reply's `ETag` stands for and that `If-Match` is compared with; see precondition.ts */
  state?: (params: Output<Params>) => Statement;
  /** how its reply is given again to the same `Idempotency-Key`, where that is not plainly the same */
  replay?: Replay<z.output<Reply>>;
  /** the event that it leaves on the trail; null only where nothing is changed */
  event: M extends "get" ? EventType | null : EventType | Unrecorded;
}

/** A change without an event, and the reason why nobody need ever ask who made it. */
export interface Unrecorded {
  unrecorded: string;
}

/** A request's validated input. */
interface Input<Params extends Fields, Query extends Fields, Body extends Schema> {
  params: Output<Params>;
  query: Output<Query>;
  body: Output<Body>;
}

/** The route as Hono's client types see it: errors are left to its caller's `ok`. */
export type ClientRoute<
  M extends Method,
  P extends string,
  Params extends Fields,
  Query extends Fields,
  Body extends Schema,
  Reply extends z.ZodType,
> = {
  method: M;
  path: P;
  request: {
    params: Params;
    query: Query;
    body: Body extends z.ZodType ? { content: { "application/json": { schema: Body } } } : undefined;
  };
  responses: { 200: { description: string; content: { "application/json": { schema: Reply } } } };
};

/** One route with its handler, for `openapiRoutes`. */
export interface Endpoint<R extends RouteConfig> {
  route: R;
  handler: (c: Context<AppEnv>) => Promise<Response>;
  permission: Permission | "signedIn";
  orPermissions: readonly Permission[];
  stepUp: boolean;
  sessionOnly: boolean;
  event: EventType | Unrecorded | null;
}

/**
 * Declares a route. The guard runs before the input is even looked at; a route that changes something is refused where
 * the schema could not keep its trail; and the reply is parsed by its schema, so no undeclared field can leave.
 */
export function endpoint<
  const M extends Method,
  const P extends string,
  Reply extends z.ZodType,
  Params extends Fields = undefined,
  Query extends Fields = undefined,
  Body extends Schema = undefined,
>(
  declaration: Declaration<M, P, Params, Query, Body, Reply>,
  run: (call: Call, input: Input<Params, Query, Body>) => Promise<z.input<Reply> | Response>,
): Endpoint<ClientRoute<M, P, Params, Query, Body, Reply>> {
  const { method, params, query, body, upload, reply, status = 200, state, replay = {} } = declaration;
  const { permission, orPermissions = [], stepUp = false, sessionOnly = false, event } = declaration;
  const route = createRoute({
    ...describeRoute(declaration),
    middleware: async (c: Context<AppEnv>, next: () => Promise<void>) => {
      const call = callOf(c);
      if (sessionOnly) await demandSession(call);
      const isOpen = permission === "signedIn" || orPermissions.some((other) => permits(call.actor, other));
      if (!isOpen) await demand(call, permission);
      if (stepUp) await demandRecent(call);
      if (method !== "get") await demandSchema(call);
      refuseUnread(c.req.raw, {
        query: query !== undefined,
        json: body !== undefined,
        file: upload !== undefined,
      });
      if (isOnceOnly(method)) call.attempt = await attemptOf(c.req.raw, call.actor);
      c.set("call", call);
      await next();
    },
  });

  async function handler(c: Context<AppEnv>): Promise<Response> {
    const { call } = c.var;
    const valid = c.req.valid as (target: "param" | "query" | "json") => unknown;
    const input = {
      params: params && valid.call(c.req, "param"),
      query: query && valid.call(c.req, "query"),
      body: body && valid.call(c.req, "json"),
    } as Input<Params, Query, Body>;
    if (upload) demandMediaType(c.req.raw, Object.keys(upload));
    async function answer(asked: Call): Promise<Answer<z.output<Reply>> | Response> {
      const by = method === "get" ? asked : await underPrecondition(asked, state?.(input.params));
      const result = await run(by, input);
      if (result instanceof Response) return result;
      if (by.accepted) c.set("accepted", true);
      return { status: by.accepted ? 202 : status, wire: reply.parse(result) };
    }
    const { attempt } = call;
    const answered =
      attempt === null ? await answer(call) : await once(call, attempt, { status, replay }, answer);
    if (answered instanceof Response) return answered;
    const response = new Response(JSON.stringify(answered.wire), {
      status: answered.status,
      headers: call.replyHeaders,
    });
    response.headers.set("Content-Type", "application/json");
    return response;
  }

  const client = route as unknown as ClientRoute<M, P, Params, Query, Body, Reply>;
  return { route: client, handler, permission, orPermissions, stepUp, sessionOnly, event };
}

/** The request as verbs see it; 401 for a caller whom we do not know. */
function callOf(c: Context<AppEnv>): Call {
  const { actor, requestId, config, database, client } = c.var;
  if (actor === null) {
    const byKey = c.req.raw.headers.has("Authorization");
    throw byKey
      ? new ApiError("unauthenticated", detail("badKey"), undefined, {
          "WWW-Authenticate": 'Bearer realm="Rollcall", error="invalid_token"',
        })
      : new ApiError("unauthenticated", detail("noSession"));
  }
  return {
    request: c.req.raw,
    requestId,
    config,
    database,
    client,
    actor,
    replyHeaders: new Headers(),
    accepted: false,
    attempt: null,
  };
}

function demandMediaType(request: Request, types: readonly string[]): void {
  const type = request.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!types.includes(type)) {
    throw new ApiError("unsupported_media_type", detail("notSentAs", ...types));
  }
}
