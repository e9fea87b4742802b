import { createHash, randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { databaseFile } from "./fill.ts";
import { userId } from "./story.ts";

const SESSION_MS = 11 * 60 * 60_000;

/** What a reply said and, by D1's own account, cost. */
export interface Reply {
  status: number;
  rows: number;
  queries: number;
  body: unknown;
}

export type Ask = (path: string) => Promise<Reply>;

/** Signs the owner in, straight in the database, which nobody may have open. Returns the session's cookie. */
export function signInOwner(state: string): string {
  const token = randomBytes(32).toString("base64url");
  const stored = `rc1.${createHash("sha256").update(token).digest("base64url")}`;
  const sqlite = new DatabaseSync(databaseFile(state));
  try {
    sqlite
      .prepare("INSERT INTO sessions (id, sessionToken, userId, expires) VALUES (?, ?, ?, ?)")
      .run(crypto.randomUUID(), stored, userId(0), new Date(Date.now() + SESSION_MS).toISOString());
  } finally {
    sqlite.close();
  }
  return `authjs.session-token=${token}`;
}

/** Asks the Worker in the owner's name. */
export function askAs(cookie: string, origin: string): Ask {
  return async (path) => {
    const reply = await fetch(origin + path, { headers: { Cookie: cookie } });
    const cost = reply.headers.get("Server-Timing") ?? "";
    const number = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(cost)?.[1] ?? Number.NaN);
    return {
      status: reply.status,
      rows: number("rows_read"),
      queries: number("queries"),
      body: await reply.json(),
    };
  };
}
