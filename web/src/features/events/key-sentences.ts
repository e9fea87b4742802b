import type { Part, Scene } from "@/features/events/scene";
import type { EventType } from "../../../../shared/event-types.ts";

type KeyType = Extract<EventType, "createApiKey" | "rotateApiKey" | "revokeApiKey">;

/** Sentences about API keys. */
export const KEYS: Record<KeyType, (scene: Scene) => (Part | null)[]> = {
  createApiKey: (scene) => by(scene, "made", "was made"),
  rotateApiKey: (scene) => by(scene, "rotated", "was rotated"),
  revokeApiKey: (scene) =>
    scene.event.code === "roleRevoked"
      ? [`${keyOf(scene)} of `, scene.user, " ended with their role"]
      : by(scene, "revoked", "was revoked"),
};

function keyOf({ event }: Scene): string {
  return `the API key “${String(event.data?.name ?? event.data?.keyId ?? "")}”`;
}

function by(scene: Scene, verb: string, passive: string): (Part | null)[] {
  if (scene.isOwnAct) return [scene.user, ` ${verb} ${keyOf(scene)}`];
  if (scene.actor) return [scene.actor, ` ${verb} ${keyOf(scene)} of `, scene.user];
  return [`${keyOf(scene)} of `, scene.user, ` ${passive}`];
}
