import { actor, user } from "@/messages/en/people";
import type { Part, Scene, Teller } from "@/messages/scene";
import type { EventType } from "../../../../shared/event-types.ts";

export type KeyType = Extract<EventType, "createApiKey" | "rotateApiKey" | "revokeApiKey">;

/** Sentences about API keys. */
export const KEYS: Record<KeyType, Teller> = {
  createApiKey: (scene) => by(scene, "made", "was made"),
  rotateApiKey: (scene) => by(scene, "rotated", "was rotated"),
  revokeApiKey: (scene) =>
    scene.event.code === "roleRevoked"
      ? [`${keyOf(scene)} of `, user(scene), " ended with their role"]
      : by(scene, "revoked", "was revoked"),
};

function keyOf({ event }: Scene): string {
  return `the API key “${String(event.data?.name ?? event.data?.keyId ?? "")}”`;
}

function by(scene: Scene, verb: string, passive: string): (Part | null)[] {
  if (scene.isOwnAct) return [user(scene), ` ${verb} ${keyOf(scene)}`];
  if (scene.actor) return [actor(scene), ` ${verb} ${keyOf(scene)} of `, user(scene)];
  return [`${keyOf(scene)} of `, user(scene), ` ${passive}`];
}
