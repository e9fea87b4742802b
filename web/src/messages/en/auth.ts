import { messages } from "@/lib/messages";
import type { SignInFailure } from "../../../../shared/event-types.ts";

const english = {
  signIn: "Sign in",
  signInLead: "See who your users are, and who is signed in where.",
  backToAccount: "Back to my account",
  nobodySignedIn: "Nobody was signed in.",
  noProvider: "No provider is set up. Name at least one in the setting",
  signInWith: (provider: string) => `Sign in with ${provider}`,
  oneMoment: "One moment…",

  signOutTitle: "Sign out?",
  signOutLead: "This ends your session in this browser. Others of yours go on.",
  maybeAlive: "Your session may still be alive.",
  signOut: "Sign out",
  stay: "Stay signed in",

  checkMail: "Check your e-mail",
  checkMailLead:
    "A link to sign in is on its way to you. It works once and for a short time; you can close this page.",

  noSignInNow: "Signing in does not work right now",
  answered: (status: number) => `The server answered ${status}.`,
  tooMany: "Too many sign-ins from your network",
  onlySoMany: "Rollcall takes only so many a minute.",
  noSignIn: "Signing in did not work. Begin again; if it fails again, ask whoever runs this Rollcall.",

  failures: {
    banned: "This user is banned and cannot sign in. An administrator of the app can lift the ban.",
    deniedByProvider: "The provider did not let you in, or you cancelled there. You can try again.",
    accountNotLinked:
      "Another user already has this e-mail address and signs in with another provider. Sign in that way, then link this identity under “My account”.",
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
      "Signing in is not set up correctly here. Whoever runs this Rollcall finds the reason in its logs.",
  } satisfies Record<SignInFailure, string>,
  reasons: {
    "session-ended":
      "Your session has ended: it ran out, or it was revoked. Sign in again to go on where you were.",
    "sign-in-again":
      "What you asked for needs a sign-in at most 15 minutes old. Nothing was changed; sign in and ask for it again.",
    "signed-out": "You are signed out.",
  },
};

export type AuthMessages = typeof english;
export const words = messages("auth", english);
