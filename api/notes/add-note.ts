import type { Note } from "../../shared/schemas/note.ts";
import { sql } from "../db/sql.ts";
import { findTarget } from "../directory/target.ts";
import { type Call, contextOf, notFound } from "../http/call.ts";
import { demandRank } from "../http/guard.ts";
import { insertNote, type NoteRow } from "./sql.ts";
import { notesOnWire } from "./wire.ts";

/** Writes a note about a user. Like any other change it is for those who rank below the caller. */
export async function addNote(call: Call, userId: string, text: string): Promise<Note> {
  const { actor, database } = call;
  const target = await findTarget(call, userId);
  await demandRank(call, target);
  const author = {
    author_kind: actor.kind === "apiKey" ? ("apiKey" as const) : ("operator" as const),
    author: actor.kid ?? actor.uid,
    author_label: actor.label,
  };
  const [rows] = await database.change<[NoteRow[]]>({
    context: contextOf(call),
    events: sql`SELECT count(*) FROM rollcall_users WHERE uid = ${target.uid}`,
    statements: [insertNote(target.uid, { text, ...author })],
    made: sql`SELECT CAST(max(id) AS TEXT) FROM rollcall_notes WHERE uid = ${target.uid} AND id > (SELECT began FROM rollcall_context)`,
  });
  const [note] = await notesOnWire(database, rows);
  if (!note) throw notFound("userAbsent");
  return note;
}
