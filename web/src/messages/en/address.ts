import { count, number } from "@/lib/count";
import { messages } from "@/lib/messages";

const sessions = (n: number) => count(n, "session");

const english = {
  heading: (ip: string) => `What happened from ${ip}`,
  none: "Which address?",
  isNone: (typed: string) => `“${typed}” is no address and no block of them`,
  howToAsk: "Open one from the failed sign-ins or from an event, or type it into the search.",
  failedSignIns: "Failed sign-ins",
  address: "address",
  allEvents: "All events from here",
  allFailures: "All failed sign-ins from here",
  allSessions: "All sessions from here",

  users: "Users from here",
  nobody: "Nobody has a session from here, live or ended.",
  more: "Only the latest sessions were looked through for this. “All sessions from here” looks further.",
  sessions: (live: number, all: number) =>
    live === 0 ? `${sessions(all)}, all ended` : `${number(live)} live of ${sessions(all)}`,
  lastSeen: "last seen ",
  never: "never",
  select: (name: string) => `Select ${name}`,
  selectAll: "Select all",
  selected: (n: number) => `${count(n, "user")} selected`,

  revoke: "Revoke sessions from here",
  ban: (n: number) => (n === 0 ? "Ban users" : `Ban ${count(n, "user")}`),
  chooseFirst: "Select users first.",

  failures: "Latest failed sign-ins from here",
  noneSoFar: (all: string) =>
    `None among the latest events that were looked through. “${all}” looks further.`,
  noFailures: "No sign-in from here has failed.",
  events: "Latest events from here",
  noEvents: "Nothing on the trail came from here.",
};

export type AddressMessages = typeof english;
export const words = messages("address", english);
