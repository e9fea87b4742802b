import { ReasonBody } from "../../shared/schemas/common.ts";
import { Revocation, RevokeSessions } from "../../shared/schemas/revocation.ts";
import {
  Revoked,
  Session,
  SessionPage,
  SessionParams,
  SessionQuery,
  SessionSummary,
  SessionSummaryQuery,
  UserSessionQuery,
} from "../../shared/schemas/session.ts";
import { UserParams } from "../../shared/schemas/user.ts";
import { findTarget } from "../directory/target.ts";
import { endpoint } from "../http/endpoint.ts";
import * as examples from "./examples.ts";
import { getSession } from "./get-session.ts";
import { listSessions } from "./list-sessions.ts";
import { revokeSession } from "./revoke-session.ts";
import { revokeSessions } from "./revoke-sessions.ts";
import { revokeUserSessions } from "./revoke-user-sessions.ts";
import { summarizeSessions } from "./summarize-sessions.ts";

export const sessionRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/users/{userId}/sessions",
      operationId: "listUserSessions",
      summary: "List a user's sessions",
      description: "Where this user is signed in now, or was: see `state`.",
      params: UserParams,
      query: UserSessionQuery,
      example: examples.listSessions,
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
      operationId: "revokeUserSessions",
      summary: "End all of a user's sessions",
      description: "When it answers, no later request with one of these cookies is served.",
      params: UserParams,
      body: ReasonBody,
      example: examples.revokeUserSessions,
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
      operationId: "listSessions",
      summary: "List everyone's sessions",
      description: "With the same filter as `POST /api/sessions/revoke` it shows what that would end.",
      query: SessionQuery,
      example: examples.listSessions,
      reply: SessionPage,
      permission: "sessions:read",
      event: null,
    },
    (call, { query }) => listSessions(call, query),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/sessions/summary",
      operationId: "summarizeSessions",
      summary: "Count sessions, by device and by country",
      description:
        "How many sessions the list with these conditions has, of how many users, with which devices and from " +
        "which countries. Where more would have to be looked at than one request may (some hundreds), " +
        "`complete` is false and it tells of the latest.",
      query: SessionSummaryQuery,
      example: examples.summarizeSessions,
      reply: SessionSummary,
      permission: "sessions:read",
      event: null,
    },
    (call, { query }) => summarizeSessions(call, query),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/sessions/revoke",
      operationId: "revokeSessions",
      summary: "End all sessions that a filter means, or everyone's; count them first with dryRun",
      description:
        "Ends the sessions of users on whom the caller may act: at once, in one transaction, where a few " +
        "hundred have to be looked at (200), more by a job (202). `dryRun` counts them, exactly, and ends " +
        "nothing; very many are counted by a job too. Sessions that begin afterwards stay.",
      body: RevokeSessions,
      bodyRequired: true,
      example: examples.revokeSessions,
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
      method: "get",
      path: "/api/sessions/{sessionId}",
      operationId: "getSession",
      summary: "Read one session",
      description: "Alive or ended: where and with what it was begun, and what ended it.",
      params: SessionParams,
      example: examples.getSession,
      reply: Session,
      permission: "sessions:read",
      errors: ["not_found"],
      event: null,
    },
    (call, { params }) => getSession(call, params.sessionId),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/sessions/{sessionId}",
      operationId: "revokeSession",
      summary: "End a session",
      description:
        "When it answers, no later request with its cookie is served. Answers `revoked: 0` where it had " +
        "ended already.",
      params: SessionParams,
      body: ReasonBody,
      example: examples.revokeSession,
      reply: Revoked,
      permission: "sessions:revoke",
      errors: ["not_found"],
      event: "revokeSession",
    },
    (call, { params, body }) => revokeSession(call, params.sessionId, body.reason),
  ),
] as const;
