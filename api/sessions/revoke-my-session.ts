import type { Revoked } from "../../shared/schemas/session.ts";
import { type Call, notFound } from "../http/call.ts";
import { endSession, findRevocable } from "./one-session.ts";

/** Ends one of the caller's own sessions, the one that asks too. Another's is to him as one that never was. */
export async function revokeMySession(
  call: Call,
  sessionId: string,
  reason: string | undefined,
): Promise<Revoked> {
  const session = await findRevocable(call, sessionId);
  if (session.uid !== call.actor.uid) throw notFound("sessionAbsent");
  return endSession(call, session, reason);
}
