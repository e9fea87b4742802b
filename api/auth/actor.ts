import { can, type Permission, type Role } from "../../shared/permissions.ts";
import { type Config, originOf } from "../config.ts";
import type { Database } from "../db/database.ts";
import { cookieNames, readCookie } from "./cookies.ts";
import { loadSession, touchSession } from "./session.ts";

/** What a browser's EventSource accepts, and what is sent to it. */
export const EVENT_STREAM = "text/event-stream";

/**
 * Who is asking. Somebody without a role is a `user`: he may see himself and nothing else. An `apiKey` stands for its
 * owner, whose uid, name and role these are, but acts on the trail as itself.
 */
export interface Actor {
  kind: "operator" | "user" | "apiKey";
  /** the key that asks, null for a person */
  kid: number | null;
  uid: number;
  userId: string;
  name: string | null;
  email: string | null;
  image: string | null;
  /** how the trail names him */
  label: string;
  role: Role | null;
  /** what the key was made for; null for a person, whom his role alone limits */
  scopes: readonly Permission[] | null;
  /** null for a key: it has no session */
  sid: number | null;
  /** when he proved who he is, in Unix milliseconds; 0 for a key */
  authenticatedAt: number;
}

/** Whether the actor has the permission: by his role and, where a key asks, by what it was made for. */
export function permits(actor: Pick<Actor, "role" | "scopes">, permission: Permission): boolean {
  return can(actor.role, permission) && (actor.scopes === null || actor.scopes.includes(permission));
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
  // the request is good whether or not its moment could be noted; a page that watches is no sign that somebody is there
  if (request.headers.get("Accept") !== EVENT_STREAM) await touchSession(session, database).catch(() => null);
  const { uid, userId, name, email, image, role, sid, started } = session;
  return {
    kind: role === null ? "user" : "operator",
    kid: null,
    uid,
    userId,
    name,
    email,
    image,
    label: email ?? name ?? userId,
    role,
    scopes: null,
    sid,
    authenticatedAt: started,
  };
}
