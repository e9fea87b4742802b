import { messages } from "@/lib/messages";
import type { EventType } from "../../../../shared/event-types.ts";

/** What has happened when there is an event of a type, in a few words. */
const types: Record<EventType, string> = {
  signIn: "somebody signed in",
  signOut: "somebody signed out",
  signInFailed: "a sign-in failed",
  linkAccount: "an account was linked",
  unlinkAccount: "an account was unlinked",
  updateSession: "a session was changed",
  deleteSession: "the app ended a session",
  expireSession: "a session ran out",
  revokeSession: "an operator ended a session",
  createUser: "a user came to be",
  updateUser: "a profile was changed",
  deleteUser: "a user was deleted",
  banUser: "a user was banned",
  unbanUser: "a ban was lifted",
  mergeUsers: "two users became one",
  updateUserMetadata: "metadata was changed",
  addNote: "a note was written",
  deleteNote: "a note was deleted",
  grantRole: "a role was granted",
  revokeRole: "a role was taken back",
  accessDenied: "somebody was not let in",
  createApiKey: "a key was made",
  rotateApiKey: "a key took another’s place",
  revokeApiKey: "a key was ended",
  createJob: "a job was begun",
  cancelJob: "a job was stopped",
  exportUsers: "users were exported",
  exportEvents: "events were exported",
};

const english = {
  find: "Find a type",
  none: "No type of event is like that.",
  types,
  groups: {
    signIn: "Sign-in",
    accounts: "Linked accounts",
    sessions: "Sessions",
    users: "Users",
    notes: "Notes and metadata",
    operators: "Operators",
    keys: "API keys",
    jobs: "Jobs and exports",
  },
};

export type EventTypesMessages = typeof english;
export const words = messages("eventTypes", english);
