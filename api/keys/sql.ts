import { type Statement, sql } from "../db/sql.ts";

/** A key, its owner as the read model has him (nulls where he is gone), and who made him an owner. */
export interface KeyRow {
  kid: number;
  hint: string;
  owner: string;
  key_name: string;
  scopes: string;
  allowed_ips: string | null;
  created: number;
  expires: number | null;
  last_used: number | null;
  rotated_from: number | null;
  revoked: number | null;
  uid: number | null;
  name: string | null;
  email: string | null;
  status: number | null;
  role: string | null;
  granted_by: string | null;
}

const SELECT: Statement = {
  text: `SELECT k.kid, k.hint, k.owner, k.name AS key_name, k.scopes, k.allowed_ips, k.created, k.expires, k.last_used, k.rotated_from, k.revoked,
      u.uid, u.name, u.email, u.status, u.role, o.granted_by
    FROM rollcall_api_keys k LEFT JOIN rollcall_users u ON u.user_id = k.owner
    LEFT JOIN rollcall_operators o ON u.role = 'owner' AND o.user_id = u.user_id`,
  params: [],
};

/** At most three rows read. */
export function keyById(kid: number): Statement {
  return sql`${SELECT} WHERE k.kid = ${kid}`;
}

/** The newest keys first. At most three rows read for each returned. */
export function keysByAge(before: number, count: number): Statement {
  return sql`${SELECT} WHERE k.kid < ${before} ORDER BY k.kid DESC LIMIT ${count}`;
}

/** What a key is made of; times are Unix milliseconds. */
export interface KeyParts {
  hash: string;
  hint: string;
  owner: string;
  name: string;
  /** a JSON array of permissions */
  scopes: string;
  /** a JSON array of addresses and blocks */
  allowedIps: string | null;
  now: number;
  expires: number | null;
}

/** The next time-ordered id: greater than every uid and event so far, so an actor's number is a person's or a key's, never both. */
const NEXT_ID: Statement = {
  text: "max((CAST(round(unixepoch('subsec') * 1000) AS INTEGER) - 1577836800000) * 4096, (SELECT coalesce(max(id), 0) + 1 FROM rollcall_events))",
  params: [],
};

/** Makes a key and returns its `kid`. */
export function insertKey({
  hash,
  hint,
  owner,
  name,
  scopes,
  allowedIps,
  now,
  expires,
}: KeyParts): Statement {
  return sql`INSERT INTO rollcall_api_keys (kid, hash, hint, owner, name, scopes, allowed_ips, created, expires)
    SELECT ${NEXT_ID}, ${hash}, ${hint}, ${owner}, ${name}, ${scopes}, ${allowedIps}, ${now}, ${expires} RETURNING kid`;
}

/** Whether a key may have a successor: it is good, and has none yet. An expression. */
export function isRotatable(kid: number, now: number): Statement {
  return sql`EXISTS (SELECT 1 FROM rollcall_api_keys WHERE kid = ${kid} AND revoked IS NULL AND (expires IS NULL OR expires > ${now}))
    AND NOT EXISTS (SELECT 1 FROM rollcall_api_keys WHERE rotated_from IS NOT NULL AND rotated_from = ${kid})`;
}

/** Makes a key's successor and returns its `kid`; nothing where the key may have none. */
export function insertSuccessor(of: number, parts: KeyParts): Statement {
  const { hash, hint, owner, name, scopes, allowedIps, now, expires } = parts;
  return sql`INSERT INTO rollcall_api_keys (kid, hash, hint, owner, name, scopes, allowed_ips, created, expires, rotated_from)
    SELECT ${NEXT_ID}, ${hash}, ${hint}, ${owner}, ${name}, ${scopes}, ${allowedIps}, ${now}, ${expires}, ${of}
    WHERE ${isRotatable(of, now)} RETURNING kid`;
}

/** Lets a key end no later than it would have, if the key with the hash has become its successor. */
export function endWithSuccessor(kid: number, hash: string, ends: number): Statement {
  return sql`UPDATE rollcall_api_keys SET expires = min(coalesce(expires, ${ends}), ${ends})
    WHERE kid = ${kid} AND EXISTS (SELECT 1 FROM rollcall_api_keys s WHERE s.hash = ${hash})`;
}

/** The id that the key with the hash was given, as an expression. */
export function madeKey(hash: string): Statement {
  return sql`SELECT CAST(kid AS TEXT) FROM rollcall_api_keys WHERE hash = ${hash}`;
}
