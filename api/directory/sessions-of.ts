import type { ChangeContext } from "../db/context.ts";
import { type Statement, sql } from "../db/sql.ts";
import { type Call, contextOf } from "../http/call.ts";

/** A hundred thousand at once would take a third of the time that D1 gives a batch. */
export const SESSIONS_A_STATEMENT = 10_000;

interface EndOfSessions {
  /** the deletion of up to 10,000 sessions, and how many events it brings about: to be part of a larger change */
  first: { statement: Statement; events: Statement };
  /** deletes what is left after it, in changes of their own, and returns how many */
  rest(): Promise<number>;
}

/** How all sessions of a user are ended, by whatever door they were begun; one of them may be spared, by our id. */
export function endSessions(
  call: Call,
  userId: string,
  particulars: Pick<ChangeContext, "reason" | "sessionCode">,
  spared: number | null = null,
): EndOfSessions {
  const stays = sql`SELECT session_id FROM rollcall_sessions WHERE sid = ${spared}`;
  const some = sql`SELECT sessionToken FROM sessions WHERE userId = ${userId} AND id IS NOT (${stays}) LIMIT ${SESSIONS_A_STATEMENT}`;
  const first = {
    statement: sql`DELETE FROM sessions WHERE sessionToken IN (${some}) RETURNING id`,
    events: sql`SELECT count(*) FROM (${some})`,
  };
  async function rest(): Promise<number> {
    const [ended] = await call.database.change<[unknown[]]>({
      context: contextOf(call, { ...particulars, sessionEnd: "revokeSession" }),
      events: first.events,
      statements: [first.statement],
    });
    return ended.length < SESSIONS_A_STATEMENT ? ended.length : ended.length + (await rest());
  }
  return { first, rest };
}
