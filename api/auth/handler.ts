import { Auth } from "@auth/core";
import { MissingCSRF } from "@auth/core/errors";
import { detail } from "../../shared/details.ts";
import { SIGN_IN_FAILURES, type SignInFailure } from "../../shared/event-types.ts";
import { originOf } from "../config.ts";
import { DatabaseError } from "../db/errors.ts";
import { checkSchema } from "../diary/schema-check.ts";
import { ApiError } from "../http/errors.ts";
import { ownPath } from "./callback-url.ts";
import { clearCookie, clearFlow, readCookie } from "./cookies.ts";
import { engineConfig } from "./engine-config.ts";
import { engineRequest } from "./engine-request.ts";
import { databaseErrorIn, failureOf, failureOfDatabase, failurePage, recordFailure } from "./failure.ts";
import { type AuthDeps, type Flow, startFlow } from "./flow.ts";
import { checkAnswer } from "./flow-check.ts";
import { claimLink } from "./link.ts";
import { matchRoute } from "./route.ts";

/**
 * Serves `/auth/*`: the Auth.js engine behind a gate that lets through only what it handles well. A failed sign-in is put
 * on the trail and leads to `/sign-in?error=<SignInFailure>&requestId=<id>`. Throws `ApiError` (unknown address, bad input,
 * another site's form, schema not ours) and `DatabaseError`: then nothing has been done; a sign-out is never pretended.
 */
export async function handleAuth(request: Request, deps: AuthDeps): Promise<Response> {
  const route = matchRoute(request.method, new URL(request.url).pathname, deps.config);
  const flow = startFlow(deps, originOf(request, deps.config));
  flow.token = readCookie(request, flow.names.sessionToken);
  if (route.action === "page") return toPage(request, route.page, flow);
  if ("provider" in route) flow.provider = route.provider;
  if (route.action === "callback")
    return finishSignIn(request, flow).catch((error) => refuseUnavailable(error, request, flow));
  if (route.action === "signin") return beginSignIn(request, flow);
  if (route.action === "signout") await requireSchema(flow);
  const response = await runEngine(request, flow, true);
  failLoudly(flow);
  return reply(response);
}

/** Sends the browser to the identity provider. A link that was begun and not finished ends here. */
async function beginSignIn(request: Request, flow: Flow): Promise<Response> {
  await requireSchema(flow).catch((error) => noteSchema(error, flow));
  const response = await runEngine(request, flow, false);
  if (flow.errors.length > 0) return refuse(request, flow, failureOf(flow));
  return reply(response, [clearCookie(flow.names.link, flow.names)]);
}

/** Takes the identity provider's answer: a new session, or the link that a session asked for. */
async function finishSignIn(request: Request, flow: Flow): Promise<Response> {
  await requireSchema(flow).catch((error) => noteSchema(error, flow));
  // a link first: then it is known whose failure it is, and the wish is gone whatever the answer says
  const lapsed = await claimLink(request, flow);
  const wrong = (await checkAnswer(request, flow)) ?? lapsed;
  if (wrong !== null) return refuse(request, flow, wrong);
  const response = await runEngine(request, flow, flow.linkTo !== null);
  // the identity may have been linked to the asking user before
  const isLinked =
    flow.linkTo !== null && flow.linkTo.userId === flow.looked?.owner?.id && flow.errors.length === 0;
  if (!flow.isDone && !isLinked) return refuse(request, flow, failureOf(flow));
  return reply(
    response,
    [clearCookie(flow.names.link, flow.names)],
    flow.linkTo ? flow.names.sessionToken : null,
  );
}

/** Somebody who comes back from his provider is told of a failing database on our page, not by a bare error. */
async function refuseUnavailable(error: unknown, request: Request, flow: Flow): Promise<Response> {
  if (error instanceof DatabaseError) return refuse(request, flow, failureOfDatabase(error));
  throw error;
}

/** Runs the engine on the request as it may see it. */
async function runEngine(request: Request, flow: Flow, withSession: boolean): Promise<Response> {
  return await Auth(await engineRequest(request, flow, withSession), engineConfig(flow));
}

/** Where the engine swallowed an error, its answer ("signed out", "nobody", a page of its own) is not to be believed. */
function failLoudly(flow: Flow): void {
  for (const error of flow.errors) {
    if (error instanceof MissingCSRF) throw new ApiError("cross_site", detail("crossSite"));
    throw databaseErrorIn(error) ?? error;
  }
}

async function requireSchema({ database }: Flow): Promise<void> {
  const faults = await checkSchema(database);
  if (faults.length > 0) throw new ApiError("schema_mismatch", detail("schemaLacks"));
}

/** A sign-in that fails for want of a table or trigger is on the trail as well, as far as that still goes. */
async function noteSchema(error: unknown, flow: Flow): Promise<never> {
  if (error instanceof ApiError) await recordFailure(flow, "configuration");
  throw error;
}

/**
 * Ends a failed sign-in: the trail, no cookie of the flow left, and our page with the reason's code. Where not even the trail
 * can be written it is a 503, and the browser goes to our page all the same.
 */
async function refuse(request: Request, flow: Flow, code: SignInFailure): Promise<Response> {
  const isNoted = await recordFailure(flow, code);
  const url = failurePage(flow, code);
  const headers = new Headers(
    clearFlow(flow.names).map((cookie): [string, string] => ["Set-Cookie", cookie]),
  );
  if (!isNoted) return unavailable(url, headers);
  if (request.headers.has("X-Auth-Return-Redirect")) return Response.json({ url }, { headers });
  headers.set("Location", url);
  return new Response(null, { status: 302, headers });
}

/** Not `Location`, which a browser follows only from a redirect. */
function unavailable(url: string, headers: Headers): Response {
  headers.set("Refresh", `0; url=${url}`);
  headers.set("Retry-After", "5");
  headers.set("Content-Type", "text/plain;charset=UTF-8");
  return new Response("The database does not answer. Nobody was signed in.", { status: 503, headers });
}

/** The engine's pages are our own: an address of theirs leads there, with what is safe of its query. */
function toPage(request: Request, page: string, { origin }: Flow): Response {
  const query = new URL(request.url).searchParams;
  const target = new URL(`/${page}`, origin);
  const error = SIGN_IN_FAILURES.find((code) => code === query.get("error"));
  if (error) target.searchParams.set("error", error);
  const path = ownPath(query.get("callbackUrl") || "/", origin);
  if (path !== null && path !== "/") target.searchParams.set("callbackUrl", path);
  // not Response.redirect: its headers cannot be added to
  return new Response(null, { status: 302, headers: { Location: target.href } });
}

/** The engine's response with further cookies, and without the one named. */
function reply(response: Response, cookies: string[] = [], without: string | null = null): Response {
  const headers = new Headers(response.headers);
  headers.delete("Set-Cookie");
  for (const cookie of [...response.headers.getSetCookie(), ...cookies])
    if (without === null || !cookie.startsWith(`${without}=`)) headers.append("Set-Cookie", cookie);
  return new Response(response.body, { status: response.status, headers });
}
