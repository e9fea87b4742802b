import { count } from "@/lib/count";
import { messages } from "@/lib/messages";
import type { ApiTeller } from "@/messages/api-teller";

const english = {
  // what failed
  ownFault: "Something in the console broke",
  ownFaultSays: (message: string) => `Its own words: ${message}`,
  unreachable: "Rollcall cannot be reached",
  unreachableDetail:
    "No answer came. Check your connection; what you asked for may or may not have happened.",
  noAnswer: "No answer came. Check your connection.",
  wrong: "Something went wrong",
  saidNothing: (status: number) => `The server answered ${status} without saying why.`,
  healthUnknown: "The health of Rollcall is not known",
  healthNonsense: (status: number) => `The server answered ${status}, and not what it should.`,
  countEnded: "The count was stopped",
  countEndedDetail: "The job that counted ended before it had finished. Ask again.",
  tryNow: "Try again now.",
  tryInSeconds: (seconds: number) => `Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
  tryInMinutes: (minutes: number) => `Try again in ${minutes} minutes.`,
  signInAgain: "Sign in again to do this",
  tryAgain: "Try again",
  fromBefore: "What you see is from before.",
  request: "Request",
  requestId: "request id",

  // what one may do
  roleLacks: (role: string, weakest: string) =>
    `Your role, ${role}, does not include this. It takes ${weakest}.`,
  noRole: "You have no role in Rollcall.",
  notToYourself: "You cannot do this to yourself. Another operator can.",
  notOnRole: (mine: string, theirs: string) => `As ${mine} you cannot act on an operator who is ${theirs}.`,
  noAccess: "You do not have access to this",
  signedInAs: (name: string, email: string | null, why: string) =>
    `You are signed in as ${name}${email ? ` (${email})` : ""}. ${why} An owner of this Rollcall can change that.`,
  myAccount: "My account",
  signOut: "Sign out",

  // time
  justNow: "just now",
  ago: (span: string) => `${span} ago`,
  ahead: (span: string) => `in ${span}`,
  minutes: (n: number) => `${n} min`,
  hours: (n: number) => `${n} h`,
  days: (n: number) => count(n, "day"),
  today: "Today",
  yesterday: "Yesterday",

  // people, places, providers
  unknownUser: "Unknown user",
  tor: "the Tor network",
  emailLink: "e-mail link",
  unknownDevice: "Unknown device",
  deviceOn: (program: string, system: string) => `${program} on ${system}`,
  banned: "Banned",
  active: "Active",
  roles: { viewer: "Viewer", support: "Support", admin: "Admin", owner: "Owner" },
  noProviders: "None",

  // small things
  copy: (what: string) => `Copy ${what}`,
  copied: "Copied",
  copyFailed: "Could not copy",
  notices: "Notices",
  dismiss: "Dismiss",
  close: "Close",
  back: "Back",
  /** as it stands on the key */
  ctrl: "Ctrl",
  of: (done: string, total: string) => `${done} of ${total}`,
  nothing: "None",
};

export type CommonMessages = typeof english & {
  /** says what the API has said; English is what it speaks itself */
  api?: ApiTeller;
};
export const words = messages("common", english);
