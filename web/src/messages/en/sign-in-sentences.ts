import { count } from "@/lib/count";
import { actor, doer, oneOfTheirs, user, via, whence } from "@/messages/en/people";
import type { Teller } from "@/messages/scene";
import type { Denial, EventType, KeyRefusal, SignInFailure } from "../../../../shared/event-types.ts";

export type SignInType = Extract<
  EventType,
  | "signIn"
  | "signOut"
  | "signInFailed"
  | "updateSession"
  | "deleteSession"
  | "expireSession"
  | "revokeSession"
  | "accessDenied"
>;

/** Why a sign-in failed, as the end of a sentence. */
export const FAILURES: Record<SignInFailure, string> = {
  banned: "the user is banned",
  deniedByProvider: "it was refused or cancelled at the provider",
  accountNotLinked: "this e-mail already belongs to another account",
  accountTaken: "this identity already belongs to another user",
  linkExpired: "the request to link had expired, or came from another session",
  emailTaken: "another user has this e-mail",
  wrongProvider: "the answer came from another provider than the one asked",
  providerError: "the provider did not answer as it should",
  invalidRequest: "no sign-in like it was begun here",
  rateLimited: "there were too many requests from this network",
  databaseError: "the database did not answer",
  configuration: "Rollcall is not set up correctly",
};

/** Why somebody whom we know was refused, if not for want of a permission; as the end of a sentence. */
const REFUSALS: Record<
  Denial | KeyRefusal | "reauthentication_required" | "forbidden" | "rate_limited",
  string
> = {
  self: "nobody may do that to himself",
  outranked: "one acts only on users whose role is lower",
  notOwner: "only its owner may do it",
  keyRevoked: "the API key is revoked",
  keyExpired: "the API key has expired",
  keyWithoutOwner: "whoever made the API key may not act any more",
  keyAddress: "the API key may not be used from this address",
  reauthentication_required: "it takes a sign-in of the last 15 minutes",
  forbidden: "only a person may do it, and no API key",
  rate_limited: "there were too many requests in a minute",
};

const WITH: Record<string, string> = { banned: " with the ban", userDeleted: " with the user" };

/** Sentences about coming in, staying in and being put out. */
export const SIGN_INS: Record<SignInType, Teller> = {
  signIn: (scene) => [user(scene), ` signed in${via(scene)}${whence(scene)}`],
  signOut: (scene) => [user(scene), " signed out"],
  signInFailed: (scene) => {
    const why = Object.entries(FAILURES).find(([code]) => code === scene.event.code)?.[1];
    const failed = `${via(scene)} failed${why ? `: ${why}` : ""}`;
    if (scene.suppressed !== null) return [count(scene.suppressed, "further sign-in"), failed];
    if (!scene.event.user) return ["sign-in", failed];
    return [...(scene.isYou ? ["your sign-in"] : ["sign-in of ", user(scene)]), failed];
  },
  updateSession: (scene) => [
    ...oneOfTheirs(scene, "session"),
    " was given another token or owner by the app",
  ],
  deleteSession: (scene) => [
    ...oneOfTheirs(scene, "session"),
    scene.event.code === "replaced" ? " was replaced by a new sign-in" : " was ended by the app",
  ],
  expireSession: (scene) => [...oneOfTheirs(scene, "session"), " expired"],
  revokeSession: (scene) => {
    const along = WITH[scene.event.code ?? ""] ?? "";
    if (scene.isOwnAct)
      return [user(scene), ` ended a session of ${scene.isYou ? "your" : "their"} own${along}`];
    if (scene.actor) return [actor(scene), " ended ", ...oneOfTheirs(scene, "session"), along];
    return [...oneOfTheirs(scene, "session"), ` was revoked${along}`];
  },
  accessDenied: (scene) => {
    const { code } = scene.event;
    const why = Object.entries(REFUSALS).find(([refusal]) => refusal === code)?.[1];
    const lacking = code ? `: it takes the permission ${code}` : "";
    const refused = ` refused${why ? `: ${why}` : lacking}`;
    if (scene.suppressed !== null) return [count(scene.suppressed, "further request"), refused];
    return [doer(scene), scene.doer?.is === "you" ? " were" : " was", refused];
  },
};
