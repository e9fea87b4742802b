import { count } from "@/lib/count";
import { messages } from "@/lib/messages";

const english = {
  findTitle: (name: string): string => `Who is ${name} as well?`,
  findWhat: (name: string): string =>
    `Find the user who stays. ${name} is merged into that one, but not before you have seen what would happen.`,
  cancel: "Cancel",
  same: "That is the same user. Choose another one.",
  title: (from: string, into: string): string => `Merge ${from} into ${into}?`,
  verb: "Merge users",
  goes: "Goes",
  stays: "Stays",
  noEmail: "No e-mail",
  kept: "keeps name, e-mail and picture",
  lost: "name, e-mail and picture are given up",
  moves: "What moves over",
  accounts: (n: number): string => count(n, "linked account"),
  sessions: (n: number): string => `${count(n, "session")}, still signed in`,
  notes: (n: number): string => count(n, "note"),
  metadata: "the metadata, since there is none yet",
  metadataLost: "The metadata is given up: the user who stays has some already.",
  nothing: "nothing: there is no account, session or note",
  history: "Both histories are read as one, under either id. No event is rewritten.",
  noWayBack: "This cannot be undone.",
  typeEmail: "Type the e-mail of the user who goes to confirm",
  typeId: "Type the id of the user who goes to confirm",
  done: (from: string, into: string): string => `${from} is merged into ${into}.`,
  undone: "Nothing was merged.",
  was: (id: string): string => `The user ${id} was merged into this one.`,
  wasWhy: "You are on the page of the user who stayed. What happened under the old id is here as well.",
};

export type MergeUsersMessages = typeof english;
export const words = messages("mergeUsers", english);
