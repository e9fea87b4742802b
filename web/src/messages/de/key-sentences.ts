import { actorHas, toUser, userHas } from "@/messages/de/people";
import type { KeyType } from "@/messages/en/key-sentences";
import type { Part, Scene, Teller } from "@/messages/scene";

export const KEYS: Record<KeyType, Teller> = {
  createApiKey: (scene) => by(scene, "angelegt"),
  rotateApiKey: (scene) => by(scene, "rotiert"),
  revokeApiKey: (scene) =>
    scene.event.code === "roleRevoked"
      ? [`der ${keyOf(scene)} von `, toUser(scene), " endete mit der Rolle"]
      : by(scene, "widerrufen"),
};

function keyOf({ event }: Scene): string {
  return `API-Schlüssel „${String(event.data?.name ?? event.data?.keyId ?? "")}“`;
}

function by(scene: Scene, done: string): Part[] {
  if (scene.isOwnAct) return [...userHas(scene), ` den ${keyOf(scene)} ${done}`];
  const actor = scene.actor && actorHas(scene);
  if (actor) return [...actor, ` den ${keyOf(scene)} von `, toUser(scene), ` ${done}`];
  return [`der ${keyOf(scene)} von `, toUser(scene), ` wurde ${done}`];
}
