import { readStored, store } from "@/lib/stored";

const KEY = "rollcall.signed-in";

/** Remembers in this browser that somebody is signed in, so that losing it can be told from never having had it. */
export function rememberSignedIn(yes: boolean): void {
  store(KEY, yes ? "1" : null);
}

/** Whether somebody was signed in here, the last that this browser knew. */
export function wasSignedIn(): boolean {
  return readStored(KEY, ["1"]) !== null;
}

/** Why a caller who turns out not to be signed in is sent to the sign-in page; asked once, then forgotten. */
export function reasonToSignIn(): "session-ended" | undefined {
  if (!wasSignedIn()) return undefined;
  rememberSignedIn(false);
  return "session-ended";
}
