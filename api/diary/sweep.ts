import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";
import { SYSTEM } from "./system.ts";

/**
 * Ends the sessions whose time is over, the longest overdue first, at most `limit` a call. Returns how many. Only an end
 * in Auth.js's form (ISO 8601, UTC) counts: an app that writes times otherwise keeps its sessions.
 */
export async function sweepSessions(database: Database, limit: number, now = new Date()): Promise<number> {
  const overdue = sql`SELECT s.sessionToken FROM rollcall_sessions r CROSS JOIN rollcall_users u ON u.uid = r.uid CROSS JOIN sessions s ON s.userId = u.user_id AND s.id = r.session_id
    WHERE r.ended IS NULL AND r.expires_at > 0 AND r.expires_at <= ${now.valueOf()} ORDER BY r.expires_at LIMIT ${limit}`;
  const [ended] = await database.change<[unknown[]]>({
    context: { ...SYSTEM, sessionEnd: "expireSession" },
    events: sql`SELECT count(*) FROM (${overdue})`,
    statements: [sql`DELETE FROM sessions WHERE sessionToken IN (${overdue}) RETURNING id`],
  });
  return ended.length;
}

/** Lifts the bans whose end has come. Returns how many. */
export async function liftBans(database: Database, now = Date.now()): Promise<number> {
  const over = await database.first<{ count: number }>(
    sql`SELECT count(*) AS count FROM rollcall_bans WHERE until <= ${now}`,
  );
  if (over === null || over.count === 0) return 0;
  const [lifted] = await database.change<[unknown[]]>({
    context: SYSTEM,
    events: sql`SELECT count(*) FROM rollcall_bans WHERE until <= ${now}`,
    statements: [sql`DELETE FROM rollcall_bans WHERE until <= ${now} RETURNING user_id`],
  });
  return lifted.length;
}
