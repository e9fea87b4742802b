import { actor, theirs, user } from "@/messages/en/people";
import type { Teller } from "@/messages/scene";
import type { EventType } from "../../../../shared/event-types.ts";

export type NoteType = Extract<EventType, "mergeUsers" | "updateUserMetadata" | "addNote" | "deleteNote">;

/** Sentences about who is one person, and what operators keep about a user. */
export const NOTES: Record<NoteType, Teller> = {
  mergeUsers: (scene) => {
    const { label, userId } = scene.event.data ?? {};
    const other = String(label ?? userId ?? "another user");
    if (scene.actor) return [actor(scene), ` merged ${other} into `, user(scene)];
    return [`${other} was merged into `, user(scene)];
  },
  updateUserMetadata: (scene) => {
    if (scene.actor) return [actor(scene), " changed ", ...theirs(scene, "metadata")];
    return [...theirs(scene, "metadata"), " was changed"];
  },
  addNote: (scene) => {
    if (scene.actor) return [actor(scene), " wrote a note about ", user(scene)];
    return ["a note about ", user(scene), " was written"];
  },
  deleteNote: (scene) => {
    if (scene.actor) return [actor(scene), " deleted a note about ", user(scene)];
    return ["a note about ", user(scene), " was deleted"];
  },
};
