import type { Revoked } from "../../shared/schemas/session.ts";
import type { Call } from "../http/call.ts";
import { demandRank } from "../http/guard.ts";
import { endSessions } from "../http/sessions-of.ts";
import { findTarget } from "../http/target.ts";

/** Ends all sessions of a user, and returns how many there were. One's own may be ended, others' only downwards. */
export async function revokeUserSessions(
  call: Call,
  userId: string,
  reason: string | undefined,
): Promise<Revoked> {
  const target = await findTarget(call, userId);
  if (target.uid !== call.actor.uid) await demandRank(call, "sessions:revoke", target);
  return { revoked: await endSessions(call, userId, { reason: reason ?? null }).rest() };
}
