import type { Revoked } from "../../shared/schemas/session.ts";
import { roleOf } from "../directory/target.ts";
import type { Call } from "../http/call.ts";
import { demandRank } from "../http/guard.ts";
import { endSession, findRevocable } from "./one-session.ts";

/**
 * Ends one session: when this answers, no later request with its cookie is served. Answers 0 where it has ended
 * already, 404 where it never was. One's own may be ended, others' only downwards.
 */
export async function revokeSession(
  call: Call,
  sessionId: string,
  reason: string | undefined,
): Promise<Revoked> {
  const session = await findRevocable(call, sessionId);
  if (session.uid !== call.actor.uid) {
    await demandRank(call, { uid: session.uid, role: roleOf(session.role) });
  }
  return endSession(call, session, reason);
}
