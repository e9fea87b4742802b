/**
 * The closed vocabulary of the trail. Names are Auth.js's own where it has one (its events and adapter methods),
 * ours are made in the same manner.
 */
export const EVENT_TYPES = [
  "createUser",
  "updateUser",
  "deleteUser",
  "linkAccount",
  "unlinkAccount",
  "signIn",
  "signOut",
  "signInFailed",
  "updateSession",
  "deleteSession",
  "expireSession",
  "revokeSession",
  "banUser",
  "unbanUser",
  "mergeUsers",
  "updateUserMetadata",
  "addNote",
  "deleteNote",
  "grantRole",
  "revokeRole",
  "createApiKey",
  "rotateApiKey",
  "revokeApiKey",
  "accessDenied",
  "createJob",
  "cancelJob",
  "exportUsers",
  "exportEvents",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The types whose outcome is `failure`; that of all others is `success`. */
export const FAILURE_TYPES = ["signInFailed", "accessDenied"] as const satisfies EventType[];
export type FailureType = (typeof FAILURE_TYPES)[number];

export const EVENT_OUTCOMES = ["success", "failure"] as const;
export type EventOutcome = (typeof EVENT_OUTCOMES)[number];

/** Through which door a change came: the sign-in engine, the management API, or somebody else's SQL. */
export const EVENT_SOURCES = ["engine", "api", "database"] as const;
export type EventSource = (typeof EVENT_SOURCES)[number];

export const ACTOR_KINDS = ["user", "operator", "apiKey", "system"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Why a sign-in failed: the `code` of a `signInFailed` event and the `?error=` of the sign-in page. */
export const SIGN_IN_FAILURES = [
  "banned",
  "deniedByProvider",
  "accountNotLinked",
  "accountTaken",
  "linkExpired",
  "emailTaken",
  "wrongProvider",
  "providerError",
  "invalidRequest",
  "rateLimited",
  "databaseError",
  "configuration",
] as const;
export type SignInFailure = (typeof SIGN_IN_FAILURES)[number];

/** Those for which the identity provider is to blame: it is down, or what it says cannot be believed. */
export const PROVIDER_FAULTS = ["providerError"] as const satisfies SignInFailure[];

/** Why somebody was denied what his permissions allow: the `code` of its `accessDenied` event, which else names the permission. */
export const DENIALS = ["self", "outranked", "notOwner"] as const;
export type Denial = (typeof DENIALS)[number];

/** Why a known API key was refused: the `code` of its `accessDenied` event. */
export const KEY_REFUSALS = ["keyRevoked", "keyExpired", "keyWithoutOwner", "keyAddress"] as const;
export type KeyRefusal = (typeof KEY_REFUSALS)[number];

/** How a session ended: the event's type, or what ended it along with others. */
export const SESSION_ENDS = [
  "signOut",
  "revokeSession",
  "expireSession",
  "deleteSession",
  "replaced",
  "banned",
  "userDeleted",
] as const;
/** The types that the end of a session is recorded as. */
export const SESSION_END_TYPES = [
  "signOut",
  "revokeSession",
  "expireSession",
  "deleteSession",
] as const satisfies EventType[];

export type SessionEnd = (typeof SESSION_ENDS)[number];
