import type { EventSource, EventType, FailureType } from "../../shared/event-types.ts";
import type { ChangeContext } from "./context.ts";
import { internUserAgent, userAgentNumber } from "./context.ts";
import { packRequestId } from "./request-id.ts";
import { type Statement, sql } from "./sql.ts";

/** The filter by outcome rests on it: which types fail is fixed. */
type Outcome =
  | { type: FailureType; outcome: "failure" }
  | { type: Exclude<EventType, FailureType>; outcome: "success" };

/** An event that no row's change brings about: a failed sign-in, a refused request, an export. */
export type LooseEvent = Outcome & {
  /** An `actor` of null is a stranger: it is not known who did this, though it may be known whom it concerns. */
  context: Omit<ChangeContext, "sessionEnd" | "sessionCode" | "source" | "actor"> & {
    source: EventSource;
    actor: ChangeContext["actor"] | null;
  };
  uid?: number | null;
  userLabel?: string | null;
  sid?: number | null;
  accountId?: string | null;
  code?: string | null;
  data?: Record<string, unknown> | null;
};

/** What tells one event from all others, so that writing it can be tried again. */
export interface EventMark {
  salt: Uint8Array;
  /** no event with an id below this can be it; null as long as it cannot be there */
  since: number | null;
}

/**
 * The statements that write one event by themselves. In a `change` they count towards its events. With a mark that may be
 * there already they write it once, at the cost of a row read for each event since.
 */
export function eventStatements(event: LooseEvent, mark?: EventMark): Statement[] {
  const { context } = event;
  const salt = mark ? sql`${mark.salt}` : sql`randomblob(16)`;
  const isNew =
    mark?.since == null
      ? sql`TRUE`
      : sql`NOT EXISTS (SELECT 1 FROM rollcall_events WHERE id >= ${mark.since} AND salt = ${mark.salt})`;
  return [
    ...internUserAgent(context.userAgent),
    sql`INSERT INTO rollcall_events (id, type, outcome, source, uid, sid, account, provider, actor_kind, actor, request_id, app, code, ip, country, user_agent, user_label, actor_label, reason, data, salt)
      SELECT max((CAST(round(unixepoch('subsec') * 1000) AS INTEGER) - 1577836800000) * 4096, coalesce((SELECT max(id) + 1 FROM rollcall_events), 0)), ${event.type}, ${event.outcome}, ${context.source}, ${event.uid ?? null}, ${event.sid ?? null}, ${event.accountId ?? null}, ${context.provider ?? null}, ${context.actor?.kind ?? null}, ${context.actor ? (context.actor.uid ?? event.uid ?? null) : null}, ${packRequestId(context.requestId)}, ${context.app ?? null}, ${event.code ?? null}, ${context.ip}, ${context.country}, ${userAgentNumber(context.userAgent)}, ${event.userLabel ?? null}, ${context.actor?.label ?? null}, ${context.reason ?? null}, ${event.data ? JSON.stringify(event.data) : null}, ${salt} WHERE ${isNew}`,
  ];
}
