import type { Database } from "../db/database.ts";
import { adopt } from "./adopt.ts";
import { closeRefusals } from "./refusal.ts";
import { liftBans, sweepSessions } from "./sweep.ts";

/** With at most five statements a chunk this stays within the queries that D1 allows one invocation. */
const CHUNKS_A_RUN = 8;
const SESSIONS_A_RUN = 1_000;

/** What has to happen every minute: adoption, sessions and bans whose time is over, counts to close. */
export async function runScheduled(database: Database): Promise<void> {
  if (!(await adopt(database, CHUNKS_A_RUN))) return;
  await liftBans(database);
  await sweepSessions(database, SESSIONS_A_RUN);
  await closeRefusals(database);
}
