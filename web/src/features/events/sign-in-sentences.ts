import type { Part, Scene } from "@/features/events/scene";
import { count } from "@/lib/count";
import type { EventType, KeyRefusal, SignInFailure } from "../../../../shared/event-types.ts";

type SignInType = Extract<
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
export const FAILURE_WORDS: Record<SignInFailure, string> = {
  banned: "the user is banned",
  deniedByProvider: "it was refused or cancelled at the provider",
  accountNotLinked: "this e-mail already belongs to another account",
  accountTaken: "this identity already belongs to another user",
  linkExpired: "the wish to link had run out, or was another session's",
  emailTaken: "another user has this e-mail",
  wrongProvider: "the answer came from another provider than the one asked",
  providerError: "the provider did not answer as it should",
  invalidRequest: "the request did not belong to a sign-in that was begun here",
  databaseError: "the database did not answer",
  configuration: "Rollcall is not set up rightly",
};

/** Why a known API key was refused, as the end of a sentence. */
const KEY_REFUSAL_WORDS: Record<KeyRefusal, string> = {
  keyRevoked: "the API key is revoked",
  keyExpired: "the API key has run out",
  keyWithoutOwner: "whoever made the API key may not act any more",
  keyAddress: "the API key may not be used from this address",
};

/** Sentences about coming in, staying in and being put out. */
export const SIGN_INS: Record<SignInType, (scene: Scene) => (Part | null)[]> = {
  signIn: (scene) => [
    scene.user,
    ` signed in${scene.event.provider ? ` with ${scene.provider()}` : ""}${scene.whence}`,
  ],
  signOut: (scene) => [scene.user, " signed out"],
  signInFailed: (scene) => {
    const why = Object.entries(FAILURE_WORDS).find(([code]) => code === scene.event.code)?.[1];
    const because = why ? `: ${why}` : "";
    const more = suppressed(scene, "sign-in");
    const via = scene.event.provider ? ` with ${scene.provider()}` : "";
    if (more) return [`${more}${via} failed${because}`];
    if (!scene.event.user) return [`sign-in${via} failed${because}`];
    const whose = scene.user === "you" ? ["your sign-in"] : ["sign-in of ", scene.user];
    return [...whose, `${via} failed${because}`];
  },
  updateSession: (scene) => [...scene.oneOfTheirs("session"), " was given another token or owner by the app"],
  deleteSession: (scene) =>
    scene.event.code === "replaced"
      ? [...scene.oneOfTheirs("session"), " was replaced by a new sign-in"]
      : [...scene.oneOfTheirs("session"), " was ended by the app"],
  expireSession: (scene) => [...scene.oneOfTheirs("session"), " ran out"],
  revokeSession: (scene) => {
    const because =
      scene.event.code === "banned"
        ? " with the ban"
        : scene.event.code === "userDeleted"
          ? " with the user"
          : "";
    if (scene.isOwnAct) {
      const whose = scene.user === "you" ? "your own" : "their own";
      return [scene.user, ` ended a session of ${whose}`, because];
    }
    if (scene.actor) return [scene.actor, " ended ", ...scene.oneOfTheirs("session"), because];
    return [...scene.oneOfTheirs("session"), ` was revoked${because}`];
  },
  accessDenied: (scene) => {
    const more = suppressed(scene, "request");
    const keyed = Object.entries(KEY_REFUSAL_WORDS).find(([code]) => code === scene.event.code)?.[1];
    const lacking = scene.event.code ? `: it takes the permission ${scene.event.code}` : "";
    const needs = keyed ? `: ${keyed}` : lacking;
    if (more) return [`${more} refused${needs}`];
    const who = scene.event.actor || scene.event.user ? scene.doer : "somebody";
    return [who, who === "you" ? " were" : " was", ` refused${needs}`];
  },
};

/** "12 further sign-ins", for the row that closes a minute with too many refusals to write down. */
function suppressed(scene: Scene, noun: string): string | null {
  const more = scene.event.data?.suppressed;
  return typeof more === "number" ? count(more, `further ${noun}`) : null;
}
