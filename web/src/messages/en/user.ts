import type { ReactNode } from "react";
import { count } from "@/lib/count";
import { messages } from "@/lib/messages";

const english = {
  users: "Users",
  backToUsers: "Back to users",

  // identity
  email: "e-mail",
  noEmail: "No e-mail",
  verified: "Verified",
  notVerified: "Not verified",
  id: "User id",
  idToCopy: "user id",
  created: "Created",
  beforeRollcall: "Before Rollcall",
  lastSignIn: "Last sign-in",
  neverSeen: "Never seen",
  liveSessions: "Live sessions",
  bannedUntil: (end: string | null): string => `Banned ${end === null ? "without an end" : `until ${end}`}`,
  bannedSince: (since: string, reason: string | null): string =>
    `, since ${since}.${reason ? ` Reason: ${reason}` : " No reason was given."}`,

  whoBanned: "Who banned this user",
  whoGaveRole: "Who gave this role: see it on the trail",

  // actions
  verify: "Verify e-mail",
  edit: "Edit user",
  ban: "Ban user",
  unban: "Unban user",

  // ban
  banTitle: (name: string): string => `Ban ${name}?`,
  banWhat: (name: string, sessions: number): string =>
    sessions === 0
      ? "No sign-in works any more, with any linked identity or the same e-mail."
      : `${count(sessions, "live session")} of ${name} ${sessions === 1 ? "ends" : "end"} at once, and no sign-in works any more, with any linked identity or the same e-mail.`,
  banLasting: "You can lift the ban at any time. Sessions that end do not come back.",
  banDone: (name: string): string => `${name} is banned.`,
  banUndone: (name: string): string => `${name} is not banned.`,
  banTakenBack: (name: string): string => `${name} is not banned any more. Ended sessions stay ended.`,
  howLong: "How long",
  lengths: {
    forever: "Until somebody lifts it",
    day: "For 1 day",
    week: "For 7 days",
    month: "For 30 days",
    date: "Until a date",
  },
  until: "Banned until",
  inZone: (zone: string): string => `Time zone: ${zone}.`,
  unbanTitle: (name: string): string => `Unban ${name}?`,
  unbanWhat: (name: string): string =>
    `${name} can sign in again at once. Sessions that the ban ended do not come back.`,
  unbanDone: (name: string): string => `${name} can sign in again.`,
  unbanUndone: (name: string): string => `${name} is still banned.`,

  // profile
  editTitle: (name: string): string => `Edit ${name}`,
  save: "Save changes",
  saved: "The changes are saved.",
  notSaved: "Nothing was saved.",
  takenBack: "It is as it was before.",
  nameField: "Name",
  emailField: "E-mail",
  emailHint: "A new address counts as not verified until you verify it.",
  editWhat: "The trail keeps both what was there before and what you write now.",
  verifyTitle: "Verify this e-mail?",
  verifyDone: (email: string): string => `${email} is verified.`,
  verifyUndone: "The e-mail is still not verified.",
  verifyWhat: (email: ReactNode, name: string): ReactNode[] => [
    "You vouch that ",
    email,
    ` belongs to ${name}. Your app may trust that from now on.`,
  ],

  // changed by somebody else
  changedBy: (who: string): string => `${who} changed this user`,
  changedByApp: "Your app, or somebody at the database, changed this user",
  changedBySomebody: "Somebody changed this user",
  changedField: (field: string, before: string, after: string): string => `${field}: ${before} → ${after}`,
  nothingThere: "(empty)",
  seeEvent: "See it on the trail",
  goOn: "Go on with what is there now",
  wentOn: "You have what is there now, and what you typed is kept. Look at it once more, then save.",

  // metadata
  metadata: "Metadata",
  noMetadata:
    "None. It is for what your own tools want to know about this user: at most 4 KB of JSON, kept in Rollcall and not in your app’s tables.",
  editMetadata: "Edit metadata",
  metadataTitle: (name: string): string => `Edit the metadata of ${name}`,
  saveMetadata: "Save metadata",
  metadataSaved: "The metadata is saved.",
  metadataHint: "A JSON object of at most 4 KB. Empty it to have none.",
  metadataNotJson: "That is not a JSON object",
  metadataObject: "It must be an object: { … }.",
  metadataSyntax: "It is not well-formed JSON.",
  metadataSyntaxAt: (line: string, column: string): string =>
    `It is not well-formed JSON: see line ${line}, column ${column}.`,
  metadataWhat: "What you write takes the place of all that is there. The trail keeps how both begin.",

  // danger
  danger: "Danger",
  deleteLead: "Delete this user with every linked account and session. The trail stays.",
  delete: "Delete user",
  deleteTitle: (name: string): string => `Delete ${name}?`,
  typeEmail: "Type the e-mail to confirm",
  typeId: "Type the user id to confirm",
  deleteDone: (name: string): string => `${name} is deleted.`,
  deleteUndone: "Nothing was deleted.",
  deleteWhat: (accounts: number): string =>
    `The profile, ${accounts === 1 ? "the linked account" : "all linked accounts"} and all sessions go at once.`,
  noWayBack: "This cannot be undone.",
  deleteTrail:
    "What happened stays on the trail. Whoever signs in with the same identity later is a new user.",
  mergeLead: "Merge this user into another, who is the same person: both histories are read as one.",
  merge: "Merge into…",
};

export type UserMessages = typeof english;
export const words = messages("user", english);
