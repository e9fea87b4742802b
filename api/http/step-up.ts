import { detail } from "../../shared/details.ts";
import type { Call } from "./call.ts";
import { denied } from "./guard.ts";

/** How old a sign-in may be for what cannot be undone, in milliseconds. */
const RECENT = 15 * 60_000;

/**
 * Lets a person pass who signed in during the last 15 minutes; the others get 403 `reauthentication_required`, and the
 * trail an `accessDenied`. A key cannot sign in again, so it is not asked: what it may do at all is decided by its
 * scopes, and what only a person may do by `demandSession`.
 */
export async function demandRecent(call: Call, now = Date.now()): Promise<void> {
  const { actor } = call;
  if (actor.kind === "apiKey" || now - actor.authenticatedAt <= RECENT) return;
  throw await denied(call, "reauthentication_required", detail("oldSignIn"), "reauthentication_required");
}

/** Lets nobody pass but a person with a session: a key neither makes further keys nor links identities. */
export async function demandSession(call: Call): Promise<void> {
  if (call.actor.kind !== "apiKey") return;
  throw await denied(call, "forbidden", detail("notForKeys"));
}
