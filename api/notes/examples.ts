import type { Note } from "../../shared/schemas/note.ts";
import { ADA } from "../directory/examples.ts";

const note: Note = {
  id: "890191872000000",
  text: "Called back on the known number; it is her.",
  author: { kind: "operator", id: ADA.id, label: ADA.email },
  createdAt: "2026-11-20T10:00:00.000Z",
};

export const listNotes = { reply: { items: [note], nextCursor: null } };
export const addNote = { body: { text: note.text }, reply: note };
export const deleteNote = { body: { reason: "Wrong user" }, reply: { deleted: 1 } };
