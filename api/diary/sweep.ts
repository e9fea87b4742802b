import type { ChangeContext } from "../db/context.ts";
import type { Database } from "../db/database.ts";
import { sql } from "../db/sql.ts";

const SYSTEM: ChangeContext = {
  source: "engine",
  actor: { kind: "system", uid: null, label: null },
  requestId: null,
  ip: null,
  country: null,
  userAgent: null,
};

/** Ends the sessions of ours whose time is over, at most `limit` a call. Returns how many. Those of the app are left to it. */
export async function sweepSessions(database: Database, limit: number, now = new Date()): Promise<number> {
  const overdue = sql`SELECT s.sessionToken FROM rollcall_sessions r JOIN rollcall_users u ON u.uid = r.uid JOIN sessions s ON s.userId = u.user_id AND s.id = r.session_id
    WHERE r.ended IS NULL AND r.expires <= ${now.toISOString()} AND s.sessionToken LIKE 'rc1.%' LIMIT ${limit}`;
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
