import { ReasonBody } from "../../shared/schemas/common.ts";
import { Revocation, RevokeSessions } from "../../shared/schemas/revocation.ts";
import {
  Revoked,
  SessionPage,
  SessionParams,
  SessionQuery,
  UserSessionQuery,
} from "../../shared/schemas/session.ts";
import { UserParams } from "../../shared/schemas/user.ts";
import { findTarget } from "../directory/target.ts";
import { endpoint } from "../http/endpoint.ts";
import { listSessions } from "./list-sessions.ts";
import { revokeSession } from "./revoke-session.ts";
import { revokeSessions } from "./revoke-sessions.ts";
import { revokeUserSessions } from "./revoke-user-sessions.ts";

export const sessionRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/users/{userId}/sessions",
      summary: "List a user's sessions",
      params: UserParams,
      query: UserSessionQuery,
      reply: SessionPage,
      permission: "sessions:read",
      errors: ["not_found"],
      event: null,
    },
    async (call, { params, query }) => {
      await findTarget(call, params.userId);
      return listSessions(call, { ...query, userId: params.userId });
    },
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/users/{userId}/sessions",
      summary: "End all of a user's sessions",
      params: UserParams,
      body: ReasonBody,
      reply: Revoked,
      permission: "sessions:revoke",
      errors: ["not_found"],
      event: "revokeSession",
    },
    (call, { params, body }) => revokeUserSessions(call, params.userId, body.reason),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/sessions",
      summary: "List everyone's sessions",
      query: SessionQuery,
      reply: SessionPage,
      permission: "sessions:read",
      event: null,
    },
    (call, { query }) => listSessions(call, query),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/sessions/revoke",
      summary: "End all sessions that a filter means, or everyone's; count them first with dryRun",
      body: RevokeSessions,
      bodyRequired: true,
      reply: Revocation,
      mayBecomeJob: true,
      permission: "sessions:revoke",
      stepUp: true,
      event: "revokeSession",
    },
    (call, { body }) => revokeSessions(call, body),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/sessions/{sessionId}",
      summary: "End a session",
      params: SessionParams,
      body: ReasonBody,
      reply: Revoked,
      permission: "sessions:revoke",
      errors: ["not_found"],
      event: "revokeSession",
    },
    (call, { params, body }) => revokeSession(call, params.sessionId, body.reason),
  ),
] as const;
