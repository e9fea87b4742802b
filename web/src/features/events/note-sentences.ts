import type { Part, Scene } from "@/features/events/scene";
import type { EventType } from "../../../../shared/event-types.ts";

type NoteType = Extract<EventType, "mergeUsers" | "updateUserMetadata" | "addNote" | "deleteNote">;

/** Sentences about who is one person, and what operators keep about a user. */
export const NOTES: Record<NoteType, (scene: Scene) => (Part | null)[]> = {
  mergeUsers: (scene) => {
    const { label, userId } = scene.event.data ?? {};
    const other = String(label ?? userId ?? "another user");
    if (scene.actor) return [scene.actor, ` merged ${other} into `, scene.user];
    return [`${other} was merged into `, scene.user];
  },
  updateUserMetadata: (scene) => {
    if (scene.actor) return [scene.actor, " changed ", ...scene.theirs("metadata")];
    return [...scene.theirs("metadata"), " was changed"];
  },
  addNote: (scene) => {
    if (scene.actor) return [scene.actor, " wrote a note about ", scene.user];
    return ["a note about ", scene.user, " was written"];
  },
  deleteNote: (scene) => {
    if (scene.actor) return [scene.actor, " deleted a note about ", scene.user];
    return ["a note about ", scene.user, " was deleted"];
  },
};
