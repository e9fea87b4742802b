import { ReasonBody } from "../../shared/schemas/common.ts";
import { Revoked, SessionPage, SessionParams, UserSessionQuery } from "../../shared/schemas/session.ts";
import { endpoint } from "../http/endpoint.ts";
import * as examples from "./examples.ts";
import { listSessions } from "./list-sessions.ts";
import { revokeMySession } from "./revoke-my-session.ts";
import { revokeOtherSessions } from "./revoke-other-sessions.ts";

/** Whoever is signed in may see where, and end it, whatever his role: a laptop is stolen from anybody. */
export const mySessionRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/me/sessions",
      operationId: "listMySessions",
      summary: "List one's own sessions",
      description: "Where the caller is signed in now, or was: see `state`.",
      query: UserSessionQuery,
      example: examples.listMySessions,
      reply: SessionPage,
      permission: "signedIn",
      sessionOnly: true,
      event: null,
    },
    (call, { query }) => listSessions(call, { ...query, userId: call.actor.userId }),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/me/sessions",
      operationId: "revokeOtherSessions",
      summary: "End all of one's own sessions but the one that asks",
      description: "When it answers, no later request with one of their cookies is served.",
      body: ReasonBody,
      example: examples.revokeUserSessions,
      reply: Revoked,
      permission: "signedIn",
      sessionOnly: true,
      event: "revokeSession",
    },
    (call, { body }) => revokeOtherSessions(call, body.reason),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/me/sessions/{sessionId}",
      operationId: "revokeMySession",
      summary: "End one of one's own sessions",
      description:
        "When it answers, no later request with its cookie is served; it may be the one that asks. Answers " +
        "`revoked: 0` where it had ended already, 404 where it is somebody else's.",
      params: SessionParams,
      body: ReasonBody,
      example: examples.revokeSession,
      reply: Revoked,
      permission: "signedIn",
      sessionOnly: true,
      errors: ["not_found"],
      event: "revokeSession",
    },
    (call, { params, body }) => revokeMySession(call, params.sessionId, body.reason),
  ),
] as const;
