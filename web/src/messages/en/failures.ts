import { count } from "@/lib/count";
import { messages } from "@/lib/messages";

const english = {
  title: "Failed sign-ins",
  lead: "From where they came, and at whom they were aimed.",
  backToEvents: "Events",
  filter: "Filter failed sign-ins",
  byAddress: "By address",
  byAccount: "By account",
  addresses: ["address", "addresses"] as [string, string],
  accounts: ["account", "accounts"] as [string, string],

  address: "Address",
  account: "Account",
  country: "Country",
  failures: "Failures",
  triedAccounts: "Accounts",
  triedAddresses: "Addresses",
  reasons: "Reasons",
  first: "First",
  last: "Last",
  unknown: "Unknown",
  noAddress: "No address known",
  nobodys: "nobody has this",
  /** a reason and how often it was the one */
  reasonTimes: (reason: string, times: string) => `${times} × ${reason}`,
  reasonUnknown: "no reason known",
  none: "No sign-in has failed",
  noneIn: "Nothing failed in the time that is shown. Choose a longer one with “Time”.",
  whole: (n: number) => count(n, "failed sign-in"),
  wholeSince: (n: number, moment: string) =>
    `${count(n, "failed sign-in")} since ${moment}; older ones are not counted`,
};

export type FailuresMessages = typeof english;
export const words = messages("failures", english);
