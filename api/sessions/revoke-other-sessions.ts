import type { Revoked } from "../../shared/schemas/session.ts";
import { endSessions } from "../directory/sessions-of.ts";
import type { Call } from "../http/call.ts";

/** Ends all sessions of the caller but the one that asks, and returns how many there were. */
export async function revokeOtherSessions(call: Call, reason: string | undefined): Promise<Revoked> {
  const { userId, sid } = call.actor;
  return { revoked: await endSessions(call, userId, { reason: reason ?? null }, sid).rest() };
}
