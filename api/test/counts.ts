import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { openDatabase } from "../db/database.ts";
import { accountsByProvider, totals } from "../diary/rollups.ts";
import { rows } from "./trail.ts";

const HOURS = [...Array(24).keys()];

/** What is counted as things happen must equal what counting finds: events by type and hour, users, sessions, accounts. */
export async function expectCountsToHold(): Promise<void> {
  const hourly = HOURS.map(
    (hour) => `SELECT kind, day, ${hour} AS hour, h${hour} AS n FROM rollcall_rollups WHERE h${hour} <> 0`,
  );
  const kept = (await Promise.all(hourly.map((text) => rows(text)))).flat();
  const counted = await rows(
    "SELECT type AS kind, id / 353894400000 + 18262 AS day, id / 14745600000 % 24 AS hour, count(*) AS n FROM rollcall_events GROUP BY 1, 2, 3",
  );
  const inOrder = (list: Record<string, unknown>[]) => list.map((row) => JSON.stringify(row)).sort();
  expect(inOrder(kept)).toEqual(inOrder(counted));
  expect(
    await rows("SELECT kind, max(total) AS n FROM rollcall_rollups WHERE total > 0 GROUP BY 1 ORDER BY 1"),
  ).toEqual(await rows("SELECT type AS kind, count(*) AS n FROM rollcall_events GROUP BY 1 ORDER BY 1"));
  expect(await openDatabase(env.DB).all(totals())).toEqual(
    await rows(
      `SELECT (SELECT count(*) FROM rollcall_users) AS users, (SELECT count(*) FROM rollcall_users WHERE status = 1) AS banned,
        (SELECT count(*) FROM sessions) AS sessions`,
    ),
  );
  expect(await openDatabase(env.DB).all(accountsByProvider(1_000))).toEqual(
    await rows("SELECT provider, count(*) AS accounts FROM rollcall_accounts GROUP BY 1 ORDER BY 1"),
  );
}
