import { detail } from "../../shared/details.ts";
import type { KeyRefusal } from "../../shared/event-types.ts";
import { PERMISSIONS, type Permission, type Role } from "../../shared/permissions.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import { recordRefusal } from "../diary/refusal.ts";
import type { ClientInfo } from "../http/client.ts";
import { ApiError } from "../http/errors.ts";
import { inRange, parseIpRange } from "../wire/ip.ts";
import type { Actor } from "./actor.ts";
import { roleInForce } from "./session.ts";
import { newToken, sha256 } from "./token.ts";

/** The use of a key is written down at most this often, in milliseconds: reading must not become writing. */
const TOUCH = 60_000;

/** Scheme in any case (RFC 9110), then the key and nothing else. */
const BEARER = /^bearer +(rc_[A-Za-z0-9_-]{43})$/i;

interface KeyRow {
  kid: number;
  key_name: string;
  scopes: string;
  allowed_ips: string | null;
  expires: number | null;
  revoked: number | null;
  last_used: number | null;
  uid: number | null;
  user_id: string | null;
  name: string | null;
  email: string | null;
  image: string | null;
  status: number | null;
  role: string | null;
  granted_by: string | null;
}

interface Deps {
  database: Database;
  config: Config;
  client: ClientInfo;
  requestId: string;
}

/** A new secret: `rc_` and 256 random bits. It is shown once; what is kept is its hash. */
export function newSecret(): string {
  return `rc_${newToken()}`;
}

/** The form in which `rollcall_api_keys.hash` holds a secret: base64url of its SHA-256. */
export function hashSecret(secret: string): Promise<string> {
  return sha256(secret);
}

/** What a key was made for. A word that no permission has any more grants nothing. */
export function scopesOf(json: string): Permission[] {
  const words: unknown = JSON.parse(json);
  return Array.isArray(words) ? PERMISSIONS.filter((permission) => words.includes(permission)) : [];
}

/** 3 rows read: the key, its owner, and for an owner who made him one. */
function keyByHash(hash: string) {
  return sql`SELECT k.kid, k.name AS key_name, k.scopes, k.allowed_ips, k.expires, k.revoked, k.last_used,
      u.uid, u.user_id, u.name, u.email, u.image, u.status, u.role, o.granted_by
    FROM rollcall_api_keys k LEFT JOIN rollcall_users u ON u.user_id = k.owner
    LEFT JOIN rollcall_operators o ON u.role = 'owner' AND o.user_id = u.user_id
    WHERE k.hash = ${hash}`;
}

function refusalOf(row: KeyRow, role: Role | null, now: number): KeyRefusal | null {
  if (row.revoked !== null) return "keyRevoked";
  if (row.expires !== null && row.expires <= now) return "keyExpired";
  if (role === null || row.status !== 0) return "keyWithoutOwner";
  return null;
}

/** Whether the key may be used from there. A list that names nothing we can read lets nobody in, and so does no address. */
function isAllowedFrom(row: KeyRow, ip: Uint8Array | null): boolean {
  if (row.allowed_ips === null) return true;
  const blocks: unknown = JSON.parse(row.allowed_ips);
  if (!Array.isArray(blocks)) return false;
  return blocks.map(String).some((block) => {
    const range = parseIpRange(block);
    return range !== null && inRange(ip, range);
  });
}

/**
 * The actor of a request with `Authorization`, or null where that holds no key that is good now: unknown, revoked, over,
 * of an owner who is banned, gone or without a role. One query, at most three rows. Throws 403 for a good key from an
 * address that it is not meant for. A key that we know and refuse is put on the trail; a stranger's guess is not.
 */
export async function resolveKey(request: Request, deps: Deps): Promise<Actor | null> {
  const secret = BEARER.exec(request.headers.get("Authorization") ?? "")?.[1];
  if (secret === undefined) return null;
  const { database, config, client } = deps;
  const row = await database.first<KeyRow>(keyByHash(await hashSecret(secret)));
  if (row === null) return null;
  const now = Date.now();
  const role = roleInForce(row, config);
  const refusal = refusalOf(row, role, now);
  if (refusal !== null || row.uid === null || row.user_id === null) {
    await noteRefusal(row, refusal ?? "keyWithoutOwner", deps);
    return null;
  }
  if (!isAllowedFrom(row, client.ip)) {
    await noteRefusal(row, "keyAddress", deps);
    throw new ApiError("forbidden", detail("keyFromElsewhere"));
  }
  // the request is good whether or not its moment could be noted
  if (now - (row.last_used ?? 0) >= TOUCH) await touchKey(row.kid, now, database).catch(() => null);
  const { kid, uid, user_id: userId, name, email, image } = row;
  return {
    kind: "apiKey",
    kid,
    uid,
    userId,
    name,
    email,
    image,
    label: row.key_name,
    role,
    scopes: scopesOf(row.scopes),
    sid: null,
    authenticatedAt: 0,
  };
}

async function touchKey(kid: number, now: number, database: Database): Promise<void> {
  await database.maintain(
    sql`UPDATE rollcall_api_keys SET last_used = ${now} WHERE kid = ${kid} AND coalesce(last_used, 0) <= ${now - TOUCH}`,
  );
}

async function noteRefusal(row: KeyRow, code: KeyRefusal, deps: Deps): Promise<void> {
  const { database, client, requestId } = deps;
  await recordRefusal(database, {
    type: "accessDenied",
    outcome: "failure",
    context: {
      source: "api",
      actor: { kind: "apiKey", uid: row.kid, label: row.key_name },
      requestId,
      ip: client.ip,
      country: client.country,
      userAgent: client.userAgent,
    },
    uid: row.uid,
    userLabel: row.email ?? row.name ?? row.user_id,
    code,
  });
}
