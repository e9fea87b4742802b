import { ROLES, type Role } from "../../shared/permissions.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import { checkSchema } from "../diary/schema-check.ts";
import { type SessionPolicy, sessionEnd, sessionPolicy } from "./session-policy.ts";
import { hashToken, isToken } from "./token.ts";

/** A session that may be served now, and its user as the read model has him. Times are Unix milliseconds. */
export interface LiveSession {
  tokenHash: string;
  sid: number;
  started: number;
  lastSeen: number;
  ends: number;
  policy: SessionPolicy;
  uid: number;
  userId: string;
  name: string | null;
  email: string | null;
  image: string | null;
  role: Role | null;
}

interface SessionRow {
  sid: number;
  started: number | null;
  last_seen: number | null;
  expires: string;
  uid: number;
  user_id: string;
  name: string | null;
  email: string | null;
  image: string | null;
  role: string | null;
  granted_by: string | null;
}

/** 3 rows read: the session by its key, what we know of it, its user. An owner costs one more: who made him one. LIMIT saves a look at the index's next entry. */
function sessionByToken(tokenHash: string, now: number) {
  return sql`SELECT r.sid, r.started, r.last_seen, s.expires, u.uid, u.user_id, u.name, u.email, u.image, u.role, o.granted_by
    FROM sessions s CROSS JOIN rollcall_sessions r CROSS JOIN rollcall_users u
    LEFT JOIN rollcall_operators o ON u.role = 'owner' AND o.user_id = u.user_id
    WHERE s.sessionToken = ${tokenHash} AND s.expires > ${new Date(now).toISOString()}
      AND r.session_id = s.id AND r.ended IS NULL AND u.user_id = s.userId AND u.status = 0 LIMIT 1`;
}

/** The role that holds now: an owner by ROLLCALL_OWNERS is one only while his address stands there. */
export function roleInForce(
  row: Pick<SessionRow, "role" | "email" | "granted_by">,
  config: Config,
): Role | null {
  if (row.granted_by === "environment" && !config.owners.includes(row.email?.toLowerCase() ?? ""))
    return null;
  return ROLES.find((role) => role === row.role) ?? null;
}

/**
 * The session that a cookie's token opens, in one query; null where there is none, or it is over, revoked, too old,
 * unused for too long, or its user banned. Database errors are thrown, not taken for "nobody".
 */
export async function loadSession(
  token: string | null,
  database: Database,
  config: Config,
): Promise<LiveSession | null> {
  if (token === null || !isToken(token)) return null;
  const now = Date.now();
  const tokenHash = await hashToken(token);
  const row = await database.first<SessionRow>(sessionByToken(tokenHash, now));
  if (!row || row.started === null) return null;
  const role = roleInForce(row, config);
  const policy = sessionPolicy(role !== null);
  const lastSeen = row.last_seen ?? row.started;
  // NaN where `expires` is no time: then nothing below is true, and the session is over
  const ends = Math.min(Date.parse(row.expires), sessionEnd(policy, row.started, lastSeen));
  if (!(ends > now)) return null;
  const { sid, started, uid, user_id: userId, name, email, image } = row;
  return { tokenHash, sid, started, lastSeen, ends, policy, uid, userId, name, email, image, role };
}

/**
 * Writes down that a session is in use, at most once per `policy.touch`, and moves its end accordingly. Returns the
 * new end in Unix milliseconds, or null where nothing was written. Never revives a session that is over or gone.
 */
export async function touchSession(session: LiveSession, database: Database): Promise<number | null> {
  const now = Date.now();
  if (now - session.lastSeen < session.policy.touch) return null;
  if ((await checkSchema(database)).length > 0) return null;
  const ends = sessionEnd(session.policy, session.started, now);
  const [rows] = await database.maintain<[unknown[]]>(
    sql`UPDATE sessions SET expires = ${new Date(ends).toISOString()}
      WHERE sessionToken = ${session.tokenHash} AND expires > ${new Date(now).toISOString()} RETURNING 1`,
  );
  return rows.length > 0 ? ends : null;
}
