import type { AdapterSession, AdapterUser } from "@auth/core/adapters";
import { sql } from "../db/sql.ts";
import { type Flow, flowContext } from "./flow.ts";
import { loadSession, touchSession } from "./session.ts";
import { hashToken, isToken } from "./token.ts";

/** The session that a token opens and its user; null unless it may be served (see `loadSession`). The token is echoed. */
export async function getSessionAndUser(
  flow: Flow,
  sessionToken: string,
): Promise<{ session: AdapterSession; user: AdapterUser } | null> {
  const session = await loadSession(sessionToken, flow.database, flow.config);
  flow.session = session;
  if (!session) return null;
  const { userId, name, email, image, ends } = session;
  return {
    session: { sessionToken, userId, expires: new Date(ends) },
    user: { id: userId, name, email: email ?? "", emailVerified: null, image },
  };
}

/** Notes that the session is in use. How far its end moves is not the engine's to say. */
export async function updateSession(
  flow: Flow,
  { sessionToken }: Pick<AdapterSession, "sessionToken">,
): Promise<AdapterSession | null> {
  const session = flow.session ?? (await loadSession(sessionToken, flow.database, flow.config));
  if (!session) return null;
  const ends = (await touchSession(session, flow.database)) ?? session.ends;
  return { sessionToken, userId: session.userId, expires: new Date(ends) };
}

/** Signs out. Returns the session that ended, or null where there was none. */
export async function deleteSession(flow: Flow, sessionToken: string): Promise<AdapterSession | null> {
  if (!isToken(sessionToken)) return null;
  const tokenHash = await hashToken(sessionToken);
  const [ended] = await flow.database.change<[{ userId: string; expires: string }[]]>({
    context: flowContext(flow, { sessionEnd: "signOut" }),
    events: sql`SELECT count(*) FROM sessions WHERE sessionToken = ${tokenHash}`,
    statements: [sql`DELETE FROM sessions WHERE sessionToken = ${tokenHash} RETURNING userId, expires`],
    repeatable: true, // what is gone stays gone
  });
  const row = ended[0];
  return row ? { sessionToken, userId: row.userId, expires: new Date(row.expires) } : null;
}
