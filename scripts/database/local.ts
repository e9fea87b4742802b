import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { root } from "../start/paths.ts";

/** The local database that is kept in a folder. Nobody else may have it open until it is closed. */
interface LocalDatabase {
  db: D1Database;
  close(): Promise<void>;
}

/** Opens the local database that is kept in the folder, an empty one where there is none. */
export async function openLocalDatabase(state: string): Promise<LocalDatabase> {
  // Read when wrangler is loaded: the database says nothing of its own accord.
  process.env.WRANGLER_LOG ??= "warn";
  const { getPlatformProxy } = await import("wrangler");
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(root, "wrangler.toml"),
    persist: { path: join(state, "v3") },
    remoteBindings: false,
  });
  return { db: env.DB, close: dispose };
}

/** Opens the local database that is kept in the folder, for the length of `use`. */
export async function withLocalDatabase<Result>(
  state: string,
  use: (db: D1Database) => Promise<Result>,
): Promise<Result> {
  const { db, close } = await openLocalDatabase(state);
  try {
    return await use(db);
  } finally {
    await close();
  }
}
