import type { Statement } from "./sql.ts";

/** An event as the table has it. */
export interface EventRow {
  id: number;
  type: string;
  outcome: string;
  source: string;
  uid: number | null;
  sid: number | null;
  account: string | null;
  provider: string | null;
  actor_kind: string | null;
  actor: number | null;
  /** see `unpackRequestId` */
  request_id: number[] | string | null;
  code: string | null;
  ip: number[] | null;
  country: string | null;
  user_agent: number | null;
  user_label: string | null;
  actor_label: string | null;
  reason: string | null;
  data: string | null;
}

/** The columns of an `EventRow`, for a SELECT. */
export const EVENT_COLUMNS: Statement = {
  text: "id, type, outcome, source, uid, sid, account, provider, actor_kind, actor, request_id, code, ip, country, user_agent, user_label, actor_label, reason, data",
  params: [],
};
