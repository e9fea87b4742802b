const KEY = "rollcall.signed-in";

/** Remembers in this browser that somebody is signed in, so that losing it can be told from never having had it. */
export function rememberSignedIn(yes: boolean): void {
  try {
    if (yes) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the sign-in page only lacks a sentence.
  }
}

/** Whether somebody was signed in here, the last that this browser knew. */
export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(KEY) === "1";
  } catch {
    return false;
  }
}

/** Why a caller who turns out not to be signed in is sent to the sign-in page; asked once, then forgotten. */
export function reasonToSignIn(): "session-ended" | undefined {
  if (!wasSignedIn()) return undefined;
  rememberSignedIn(false);
  return "session-ended";
}
