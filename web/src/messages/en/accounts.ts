import type { ReactNode } from "react";
import { messages } from "@/lib/messages";

const english = {
  waysIn: "Ways in",
  none: "No account is linked, so this user cannot sign in.",
  noneButClaim:
    "No account is linked. Whoever was created or imported here can still sign in once with a provider that verifies the e-mail.",
  idAtProvider: "id at the provider",
  linked: "Linked",
  beforeRollcall: "before Rollcall",
  lastUsed: "Last used",
  lastUsedAny: (provider: string): string => `Last sign-in with ${provider}`,
  neverUsed: "never",
  notLately: "not lately",
  notUsable: "Only in your app",
  notUsableWhy: "Your app signs in with it; this Rollcall has no such provider.",
  refreshToken: "Refresh token kept",
  accessEnded: "Access token expired",
  accessUntil: "Access token valid",
  scope: (scope: string): string => `Scope: ${scope}`,

  unlink: "Unlink",
  unlinkOne: (provider: string, id: string): string => `Unlink ${provider} ${id}`,
  unlinkTitle: (provider: string): string => `Unlink ${provider}?`,
  unlinked: (provider: string, name: string): string => `${provider} is unlinked from ${name}.`,
  notUnlinked: "Nothing was unlinked.",
  unlinkWhat: (name: string, provider: string, account: ReactNode): ReactNode[] => [
    `${name} can no longer sign in with ${provider} as `,
    account,
    ". Sessions that are open stay open.",
  ],
  onlyWayIn: (name: string): string =>
    `It is the only way in that works here: afterwards ${name} cannot sign in at all. Only linking an account again would change that.`,
  linkAgain: (name: string): string => `It can be linked again by ${name}, not by you.`,

  title: "My account",
  lead: "Who you are here, what you sign in with, and where you are signed in.",
  /** in the middle of a sentence */
  email: "e-mail",
  myId: "user id",
  mine: "Linked identities",
  linkAnother: "Link another identity",
  linkHow:
    "Choose where your other identity is. You sign in there, and when you come back it belongs to you here. You have ten minutes.",
  link: (provider: string): string => `Link ${provider}`,
  notLinked: "Nothing was linked.",
  noneOfMine: "No identity is linked to you.",
};

export type AccountsMessages = typeof english;
export const words = messages("accounts", english);
