import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { root } from "../start/paths.ts";

/** Opens the local database that is kept in the folder, for the length of `use`. Nobody else may have it open. */
export async function withLocalDatabase<Result>(
  state: string,
  use: (db: D1Database) => Promise<Result>,
): Promise<Result> {
  // Read when wrangler is loaded: the database says nothing of its own accord.
  process.env.WRANGLER_LOG ??= "warn";
  const { getPlatformProxy } = await import("wrangler");
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(root, "wrangler.toml"),
    persist: { path: join(state, "v3") },
    remoteBindings: false,
  });
  try {
    return await use(env.DB);
  } finally {
    await dispose();
  }
}
