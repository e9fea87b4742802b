import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { migrate } from "../scripts/database/migrate.ts";
import type { Action } from "../scripts/seed/action.ts";
import { loadActions } from "../scripts/seed/load.ts";
import { StepError } from "../scripts/start/progress.ts";
import { tellBigStory } from "./story.ts";

/** As many actions in memory at once. */
const PART = 50_000;

export interface Filled {
  events: number;
  bytesPerEvent: number;
}

type Loader = Parameters<typeof loadActions>[0];

/** The file in which a local D1 is kept under the folder. */
export function databaseFile(state: string): string {
  const files = globSync(join(state, "v3/d1/miniflare-D1DatabaseObject/*.sqlite"));
  const file = files.find((path) => !path.endsWith("metadata.sqlite"));
  if (!file) throw new StepError(`There is no local D1 under ${state}.`);
  return file;
}

/** The few calls of D1 that loading makes, straight into its file: twice as fast, and nobody else has it open. */
function loaderOf(sqlite: DatabaseSync): Loader {
  const prepare = (sql: string) => {
    let values: SQLInputValue[] = [];
    const statement = {
      bind(...given: SQLInputValue[]) {
        values = given;
        return statement;
      },
      async run() {
        sqlite.prepare(sql).run(...values);
      },
    };
    return statement;
  };
  const batch = async (statements: ReturnType<typeof prepare>[]) => {
    for (const statement of statements) await statement.run();
  };
  return { prepare, batch } as unknown as Loader;
}

/**
 * Makes a local D1 in the folder and lets so many users live in it: through the migrations and the triggers, as the
 * Worker would. Returns how many events that made and how many bytes each
 * takes on disk, its part of the indexes included.
 */
export async function fill(state: string, users: number, now: number): Promise<Filled> {
  await migrate({ local: state });
  const sqlite = new DatabaseSync(databaseFile(state));
  try {
    sqlite.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000");
    const loader = loaderOf(sqlite);
    let part: Action[] = [];
    for (const action of tellBigStory(users, now)) {
      if (part.push(action) < PART) continue;
      await loadActions(loader, part);
      part = [];
    }
    await loadActions(loader, part);
    sqlite.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const events = sqlite.prepare("SELECT count(*) AS n FROM rollcall_events").get();
    const bytes = sqlite
      .prepare(
        "SELECT sum(pgsize) AS n FROM dbstat WHERE name IN (SELECT name FROM sqlite_master WHERE tbl_name = 'rollcall_events')",
      )
      .get();
    return { events: Number(events?.n), bytesPerEvent: Math.round(Number(bytes?.n) / Number(events?.n)) };
  } finally {
    sqlite.close();
  }
}
