import { actorHas, theirs, userObject } from "@/messages/de/people";
import type { NoteType } from "@/messages/en/note-sentences";
import type { Teller } from "@/messages/scene";

export const NOTES: Record<NoteType, Teller> = {
  mergeUsers: (scene) => {
    const { label, userId } = scene.event.data ?? {};
    const other = label ?? userId;
    const by = scene.actor && actorHas(scene);
    if (!by) return [`${String(other ?? "ein anderer Benutzer")} wurde in `, userObject(scene), " überführt"];
    return [...by, ` ${String(other ?? "einen anderen Benutzer")} in `, userObject(scene), " überführt"];
  },
  updateUserMetadata: (scene) => {
    const metadata = theirs(scene, "Metadaten");
    const by = scene.actor && actorHas(scene);
    return by ? [...by, " ", ...metadata, " geändert"] : [...metadata, " wurden geändert"];
  },
  addNote: (scene) => {
    const by = scene.actor && actorHas(scene);
    if (by) return [...by, " eine Notiz über ", userObject(scene), " geschrieben"];
    return ["eine Notiz über ", userObject(scene), " wurde geschrieben"];
  },
  deleteNote: (scene) => {
    const by = scene.actor && actorHas(scene);
    if (by) return [...by, " eine Notiz über ", userObject(scene), " gelöscht"];
    return ["eine Notiz über ", userObject(scene), " wurde gelöscht"];
  },
};
