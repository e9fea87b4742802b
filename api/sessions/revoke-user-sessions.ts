import type { Revoked } from "../../shared/schemas/session.ts";
import { endSessions } from "../directory/sessions-of.ts";
import { findTarget } from "../directory/target.ts";
import type { Call } from "../http/call.ts";
import { demandRank } from "../http/guard.ts";

/** Ends all sessions of a user, and returns how many there were. One's own may be ended, others' only downwards. */
export async function revokeUserSessions(
  call: Call,
  userId: string,
  reason: string | undefined,
): Promise<Revoked> {
  const target = await findTarget(call, userId);
  if (target.uid !== call.actor.uid) await demandRank(call, target);
  return { revoked: await endSessions(call, userId, { reason: reason ?? null }).rest() };
}
