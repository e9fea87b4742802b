import type { D1Database } from "@cloudflare/workers-types";
import { loadActions } from "./load.ts";
import { tellStory } from "./story.ts";

const USERS = 2000;

/** Whether anybody is there already. */
export async function hasUsers(db: D1Database): Promise<boolean> {
  return (await db.prepare("SELECT 1 FROM users LIMIT 1").first()) !== null;
}

/** Fills a database without users with the demo data; leaves any other alone. Returns whether it did. */
export async function seedIfEmpty(db: D1Database): Promise<boolean> {
  if (await hasUsers(db)) return false;
  await loadActions(db, tellStory(Date.now(), USERS));
  return true;
}
