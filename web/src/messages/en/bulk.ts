import { count, number } from "@/lib/count";
import { messages } from "@/lib/messages";
import type { UserCount } from "../../../../shared/schemas/user.ts";

const users = (n: number): string => count(n, "user");

/** As far as they were counted: "1,204", or "(more than 350)". */
const asFar = ({ users: n, complete }: UserCount): string =>
  complete ? number(n) : `(more than ${number(n)})`;
const inAll = (total: UserCount): string => (total.complete ? users(total.users) : `users ${asFar(total)}`);

const english = {
  selection: "Selection",
  clearSelection: "Clear the selection",
  clear: "Clear",
  allThatMatch: (total?: UserCount): string =>
    total ? `Select all ${asFar(total)} that match` : "Select all that match",
  allUsers: (total?: UserCount): string => (total ? `Select all ${inAll(total)}` : "Select all users"),
  meantThatMatch: (total?: UserCount): string =>
    total ? `All ${inAll(total)} that match` : "All users that match",
  meantAll: (total?: UserCount): string => (total ? `All ${inAll(total)}` : "All users"),
  selected: (n: number): string => `${users(n)} selected`,
  onlySelected: "Only those selected",
  typeNumber: "Type the number of users to confirm",
  /** the question until they are counted */
  unknownMany: (verb: string): string => `${verb}?`,
  nobody: "There is nobody to do this to.",
  left: (n: number): string =>
    `${count(n, "of them is", "of them are")} left alone: yourself, operators whose role is not below yours, or ids that nobody has.`,
  asJob: "It runs as a job, one user after the other. You can watch it and stop it.",
  undone: "Nothing was begun.",
  undoBans: "Lift these bans",
  undoTitle: (n: number): string => `Lift the bans of ${users(n)}?`,
  undoWhat: (n: number): string =>
    `${users(n)} whom this job has banned will be able to sign in again, also those who were banned before.`,
  undoBegun: "Lifting the bans has begun.",
  revoke: {
    verb: "Revoke sessions",
    title: (n: number): string => `Revoke all sessions of ${users(n)}?`,
    button: (_n: number): string => "Revoke sessions",
    what: (n: number): string => `All sessions of ${users(n)} will end.`,
    lasting: "Sessions that end do not come back, but these users can sign in again.",
    begun: "Revoke sessions has begun.",
  },
  ban: {
    verb: "Ban users",
    title: (n: number): string => `Ban ${users(n)}?`,
    button: (n: number): string => `Ban ${users(n)}`,
    what: (n: number): string => `${users(n)} will be unable to sign in, and all their sessions will end.`,
    lasting: "You can lift the bans at any time. Sessions that end do not come back.",
    begun: "Ban users has begun.",
  },
  unban: {
    verb: "Unban users",
    title: (n: number): string => `Unban ${users(n)}?`,
    button: (n: number): string => `Unban ${users(n)}`,
    what: (n: number): string => `${users(n)} will be able to sign in again, if they were banned.`,
    lasting: "Sessions that the bans ended do not come back.",
    begun: "Unban users has begun.",
  },
  delete: {
    verb: "Delete users",
    title: (n: number): string => `Delete ${users(n)}?`,
    button: (n: number): string => `Delete ${users(n)}`,
    what: (n: number): string => `${users(n)} will be deleted, with all accounts and sessions.`,
    lasting: "This cannot be undone. The trail stays.",
    begun: "Delete users has begun.",
  },
};

export type BulkMessages = typeof english;
export const words = messages("bulk", english);
