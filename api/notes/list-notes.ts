import type { NotePage, NoteQuery } from "../../shared/schemas/note.ts";
import { findTarget } from "../directory/target.ts";
import type { Call } from "../http/call.ts";
import { cursorsOf, scan } from "../http/page.ts";
import { type NoteRow, notesAbout } from "./sql.ts";
import { notesOnWire } from "./wire.ts";

/** A page of the notes about a user, the newest first. */
export async function listNotes(call: Call, userId: string, { limit, cursor }: NoteQuery): Promise<NotePage> {
  const { database } = call;
  const { uid } = await findTarget(call, userId);
  const cursors = cursorsOf("notes", { userId }, ["number"]);
  const start = Number(cursors.read(cursor)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const { rows, last } = await scan<NoteRow>({
    limit,
    budget: limit + 1,
    wanted: () => true,
    fetch: (after, count) => database.all(notesAbout(uid, after?.id ?? start, count)),
  });
  return {
    items: await notesOnWire(database, rows),
    nextCursor: last ? cursors.write([last.id]) : null,
  };
}
