import { type Statement, sql } from "../db/sql.ts";

/** What is done to several users in one transaction, and how many events that leaves. */
export interface MassChange {
  events: Statement;
  statements: readonly Statement[];
}

/** The ids as a list for `IN`, one parameter however many they are. */
function listOf(userIds: readonly string[]): Statement {
  return sql`(SELECT value FROM json_each(${JSON.stringify(userIds)}))`;
}

/** Ends all sessions of the users, by whatever door they were begun. */
export function endingSessions(userIds: readonly string[]): MassChange {
  const list = listOf(userIds);
  return {
    events: sql`SELECT count(*) FROM sessions WHERE userId IN ${list}`,
    statements: [sql`DELETE FROM sessions WHERE userId IN ${list}`],
  };
}

/** Ends some of one user's sessions: for those with more than a transaction takes. */
export function endingSome(userId: string, count: number): MassChange {
  const some = sql`SELECT sessionToken FROM sessions WHERE userId = ${userId} LIMIT ${count}`;
  return {
    events: sql`SELECT count(*) FROM (${some})`,
    statements: [sql`DELETE FROM sessions WHERE sessionToken IN (${some})`],
  };
}

/** How many of the users are not banned in just this way yet: asking again for what is so already is no event. */
export function newBans(userIds: readonly string[], until: number | null, reason: string | null): Statement {
  return sql`SELECT count(*) FROM json_each(${JSON.stringify(userIds)}) j
    WHERE NOT EXISTS (SELECT 1 FROM rollcall_bans b WHERE b.user_id = j.value AND b.until IS ${until} AND b.reason IS ${reason})`;
}

/** Bans users who exist, or changes the end and the reason of a ban in force, and ends their sessions. */
export function banning(
  userIds: readonly string[],
  { until, reason }: { until: number | null; reason: string | null },
): MassChange {
  const sessions = endingSessions(userIds);
  return {
    events: sql`(${newBans(userIds, until, reason)}) + (${sessions.events})`,
    statements: [
      sql`INSERT INTO rollcall_bans (user_id, email, since, until, reason)
        SELECT u.user_id, lower(u.email), ${Date.now()}, ${until}, ${reason}
        FROM json_each(${JSON.stringify(userIds)}) j CROSS JOIN rollcall_users u ON u.user_id = j.value WHERE TRUE
        ON CONFLICT (user_id) DO UPDATE SET until = excluded.until, reason = excluded.reason, email = excluded.email`,
      ...sessions.statements,
    ],
  };
}

/** Lifts bans. */
export function unbanning(userIds: readonly string[]): MassChange {
  const list = listOf(userIds);
  return {
    events: sql`SELECT count(*) FROM rollcall_bans WHERE user_id IN ${list}`,
    statements: [sql`DELETE FROM rollcall_bans WHERE user_id IN ${list}`],
  };
}

/** Deletes users with accounts, sessions, pending magic links, roles and bans; the last statement returns their ids. */
export function deleting(userIds: readonly string[]): MassChange {
  const list = listOf(userIds);
  const sessions = endingSessions(userIds);
  return {
    events: sql`(${sessions.events}) + (SELECT count(*) FROM accounts WHERE userId IN ${list})
      + (SELECT count(*) FROM rollcall_operators WHERE user_id IN ${list})
      + (SELECT count(*) FROM rollcall_bans WHERE user_id IN ${list}) + (SELECT count(*) FROM users WHERE id IN ${list})`,
    statements: [
      ...sessions.statements,
      sql`DELETE FROM accounts WHERE userId IN ${list}`,
      sql`DELETE FROM verification_tokens WHERE identifier IN (SELECT email FROM users WHERE id IN ${list})`,
      sql`DELETE FROM rollcall_operators WHERE user_id IN ${list}`,
      sql`DELETE FROM rollcall_bans WHERE user_id IN ${list}`,
      sql`DELETE FROM users WHERE id IN ${list} RETURNING id`,
    ],
  };
}
