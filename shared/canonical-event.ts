/**
 * The canonical form of an event, version 1: what a hash chain covers and what a commitment hides. A JSON array in a fixed
 * order, so that any language can make the same bytes; a later form gets another first element, and old events keep theirs.
 */

/** What every event keeps for good: ids, codes, integer references. A request's id is in its usual form, not as it is stored. */
export interface FixedColumns {
  id: number;
  type: string;
  outcome: string;
  source: string;
  uid: number | null;
  sid: number | null;
  account: string | null;
  provider: string | null;
  actorKind: string | null;
  actor: number | null;
  requestId: string | null;
  app: string | null;
  code: string | null;
}

/** What an erasure takes away. IP and salt are lower-case hex; `data` is the JSON text as it is stored. */
export interface PersonalColumns {
  salt: string;
  ip: string | null;
  country: string | null;
  userAgent: string | null;
  userLabel: string | null;
  actorLabel: string | null;
  reason: string | null;
  data: string | null;
}

/** The fixed columns as text. */
export function canonicalFixed(e: FixedColumns): string {
  return JSON.stringify([
    "rollcall.fixed.v1",
    e.id,
    e.type,
    e.outcome,
    e.source,
    e.uid,
    e.sid,
    e.account,
    e.provider,
    e.actorKind,
    e.actor,
    e.requestId,
    e.app,
    e.code,
  ]);
}

/**
 * The personal columns as text, salt first: nobody can guess a short reason from its hash. An erased event's `commitment`
 * is the SHA-256 of this text in UTF-8.
 */
export function canonicalPersonal(p: PersonalColumns): string {
  return JSON.stringify([
    "rollcall.personal.v1",
    p.salt,
    p.ip,
    p.country,
    p.userAgent,
    p.userLabel,
    p.actorLabel,
    p.reason,
    p.data,
  ]);
}
