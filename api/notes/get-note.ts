import type { Note } from "../../shared/schemas/note.ts";
import { type Call, notFound } from "../http/call.ts";
import { type NoteRow, noteById } from "./sql.ts";
import { notesOnWire } from "./wire.ts";

/** One note; 404 where it has been deleted. */
export async function getNote({ database }: Call, noteId: string): Promise<Note> {
  const [note] = await notesOnWire(database, await database.all<NoteRow>(noteById(Number(noteId))));
  if (!note) throw notFound("noteAbsent");
  return note;
}
