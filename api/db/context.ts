import type { ActorKind, EventSource, SessionEnd } from "../../shared/event-types.ts";
import { packRequestId } from "./request-id.ts";
import { type Statement, sql } from "./sql.ts";

/** Who changes something, from where and why: what the triggers write beside each event of a batch. */
export interface ChangeContext {
  source: Exclude<EventSource, "database">;
  /** `uid` null with kind `user` means: the user whom the event is about. */
  actor: { kind: ActorKind; uid: number | null; label: string | null };
  requestId: string | null;
  /** 16 bytes, see wire/ip.ts */
  ip: Uint8Array | null;
  country: string | null;
  userAgent: string | null;
  provider?: string | null;
  app?: string | null;
  /** an operator's own words */
  reason?: string | null;
  /** what the deletion of a session means in this batch, and what caused it */
  sessionEnd?: Extract<SessionEnd, "signOut" | "revokeSession" | "expireSession" | "deleteSession">;
  sessionCode?: Extract<SessionEnd, "replaced" | "banned" | "userDeleted">;
}

/** User agents are kept once and referred to; a header longer than this is cut. */
const USER_AGENT_MAX = 256;

/** The statement that makes sure a user agent has a number. Nothing where there is none. */
export function internUserAgent(userAgent: string | null): Statement[] {
  if (userAgent === null) return [];
  return [
    sql`INSERT INTO rollcall_user_agents (text) VALUES (${userAgent.slice(0, USER_AGENT_MAX)}) ON CONFLICT DO NOTHING`,
  ];
}

/** The number of an interned user agent, as an expression. */
export function userAgentNumber(userAgent: string | null): Statement {
  if (userAgent === null) return sql`NULL`;
  return sql`(SELECT id FROM rollcall_user_agents WHERE text = ${userAgent.slice(0, USER_AGENT_MAX)})`;
}

/** The statements that begin a change: from here on every trigger knows the actor. */
export function setContext(context: ChangeContext, events: number | Statement): Statement[] {
  const { actor } = context;
  const expected = typeof events === "number" ? sql`${events}` : events;
  return [
    ...internUserAgent(context.userAgent),
    sql`INSERT OR REPLACE INTO rollcall_context (one, source, actor_kind, actor, actor_label, ip, country, user_agent, provider, request_id, app, reason, session_end, session_code, began, expected)
      SELECT 1, ${context.source}, ${actor.kind}, ${actor.uid}, ${actor.label}, ${context.ip}, ${context.country}, ${userAgentNumber(context.userAgent)}, ${context.provider ?? null}, ${packRequestId(context.requestId)}, ${context.app ?? null}, ${context.reason ?? null}, ${context.sessionEnd ?? null}, ${context.sessionCode ?? null}, coalesce((SELECT max(id) FROM rollcall_events), 0), (${expected})`,
  ];
}

/**
 * The statement that ends a change: nothing is left of the context but the proof of its trail, and the CHECK on that undoes the
 * batch when events are missing. One row written, where taking the row away would cost another.
 */
export function clearContext(): Statement[] {
  return [
    sql`INSERT OR REPLACE INTO rollcall_context (one, began, expected, written)
      SELECT 1, began, expected, (SELECT count(*) FROM rollcall_events WHERE id > began) FROM rollcall_context`,
  ];
}
