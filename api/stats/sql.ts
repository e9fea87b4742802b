import { EVENT_COLUMNS, type EventRow } from "../db/event-row.ts";
import { join, type Statement, sql } from "../db/sql.ts";

/** An event with what its references stand for. */
export interface NamedEventRow extends EventRow {
  user_id: string | null;
  actor_id: string | null;
  agent: string | null;
}

/** The id of a user who is there, or of one who is gone; at most two rows read. */
function userIdOf(uid: Statement): Statement {
  return sql`coalesce((SELECT user_id FROM rollcall_users WHERE uid = ${uid}), (SELECT user_id FROM rollcall_absent_users WHERE uid = ${uid}))`;
}

/** The last events with all names, in one query: at most four rows read for each. */
export function latestEvents(count: number): Statement {
  const userId = userIdOf(sql`e.uid`);
  return sql`SELECT ${EVENT_COLUMNS}, ${userId} AS user_id, iif(e.actor = e.uid, ${userId}, ${userIdOf(sql`e.actor`)}) AS actor_id,
      (SELECT text FROM rollcall_user_agents WHERE id = e.user_agent) AS agent
    FROM rollcall_events e ORDER BY e.id DESC LIMIT ${count}`;
}

export interface FaultRow {
  provider: string;
  code: string;
  failures: number;
  since: number;
  last: number;
}

/** Those of the providers that failed since a time, in Unix milliseconds, and have let nobody in after it. At most one row read for each. */
export function failingProviders(ids: readonly string[], since: number): Statement {
  const list = join([sql`''`, ...ids.map((id) => sql`${id}`)], ", ");
  return sql`SELECT provider, code, failures, since, last FROM rollcall_provider_faults WHERE provider IN (${list}) AND last >= ${since}`;
}
