import type { Role } from "../../shared/permissions.ts";
import { type Config, originOf } from "../config.ts";
import type { Database } from "../db/database.ts";
import { cookieNames, readCookie } from "./cookies.ts";
import { loadSession, touchSession } from "./session.ts";

/** Who is asking. Somebody without a role is a `user`: he may see himself and nothing else. */
export interface Actor {
  kind: "operator" | "user";
  uid: number;
  userId: string;
  name: string | null;
  email: string | null;
  image: string | null;
  /** how the trail names him */
  label: string;
  role: Role | null;
  sid: number;
  /** when he proved who he is, in Unix milliseconds */
  authenticatedAt: number;
}

/** The actor of a request by its session cookie, or null. One query, three rows (an owner: four); see `loadSession`. */
export async function resolveActor(
  request: Request,
  database: Database,
  config: Config,
): Promise<Actor | null> {
  const { sessionToken } = cookieNames(originOf(request, config));
  const session = await loadSession(readCookie(request, sessionToken), database, config);
  if (!session) return null;
  // the request is good whether or not its moment could be noted
  await touchSession(session, database).catch(() => null);
  const { uid, userId, name, email, image, role, sid, started } = session;
  return {
    kind: role === null ? "user" : "operator",
    uid,
    userId,
    name,
    email,
    image,
    label: email ?? name ?? userId,
    role,
    sid,
    authenticatedAt: started,
  };
}
