import type { SignInFailure } from "../../../../shared/event-types.ts";

/** What to tell somebody whose sign-in failed: what happened, and what can be done. */
const FAILURES: Record<SignInFailure, string> = {
  banned: "This user is banned and cannot sign in. An administrator of the app can lift the ban.",
  deniedByProvider: "The provider did not let you in, or you cancelled there. You can try again.",
  accountNotLinked:
    "Another user already has this e-mail address and signs in with another provider. Sign in that way, then link this identity under “My identities”.",
  accountTaken: "That identity already belongs to another user, so it was not linked to yours.",
  linkExpired: "Linking took too long, or was begun in another session. Nothing was linked; begin again.",
  emailTaken: "Another user already has this e-mail address. Nobody was signed in.",
  wrongProvider:
    "The answer came from another provider than the one you chose. Nobody was signed in; try again.",
  providerError:
    "The provider could not be reached, or gave an answer that makes no sense. Try again in a while.",
  invalidRequest: "This sign-in was begun too long ago, or in another window. Begin again.",
  rateLimited:
    "Too many sign-ins came from your network. Nobody was signed in; wait a minute, then begin again.",
  databaseError: "The database did not answer, so nobody was signed in. Try again in a while.",
  configuration:
    "Signing in is not set up rightly here. Whoever runs this Rollcall finds the reason in its logs.",
};

/** Why somebody is here who did not ask to be. */
const REASONS: Record<string, string> = {
  "session-ended":
    "Your session has ended: it ran out, or it was revoked. Sign in again to go on where you were.",
  "sign-in-again":
    "What you asked for needs a sign-in at most 15 minutes old. Nothing was changed; sign in and ask for it again.",
  "signed-out": "You are signed out.",
};

/** The words for `?error=`; codes that nobody knows get words as well. Null when there is none. */
export function failureWords(code: string | undefined): string | null {
  if (!code) return null;
  const known = Object.entries(FAILURES).find(([name]) => name === code);
  return (
    known?.[1] ?? "Signing in did not work. Begin again; if it fails again, ask whoever runs this Rollcall."
  );
}

/** The words for `?reason=`; null when there is none or it is not known. */
export function reasonWords(reason: string | undefined): string | null {
  return Object.entries(REASONS).find(([name]) => name === reason)?.[1] ?? null;
}
