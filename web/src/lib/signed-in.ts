import { readText, store } from "@/lib/stored";
import type { Role } from "../../../shared/permissions.ts";

const KEY = "rollcall.signed-in";

/** Remembers in this browser who is signed in, as far as others may know: an operator of which role, or none. */
export function rememberSignedIn(role: Role | null): void {
  store(KEY, role ?? "none");
}

/** Remembers that nobody is. */
export function rememberSignedOut(): void {
  store(KEY, null);
}

/** Whether somebody was signed in here, the last that this browser knew. */
export function wasSignedIn(): boolean {
  return readText(KEY) !== null;
}

/** Why a caller who turns out not to be signed in is sent to the sign-in page; asked once, then forgotten. */
export function reasonToSignIn(): "session-ended" | undefined {
  if (!wasSignedIn()) return undefined;
  rememberSignedOut();
  return "session-ended";
}
