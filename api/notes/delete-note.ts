import { detail } from "../../shared/details.ts";
import type { Deleted } from "../../shared/schemas/user.ts";
import { permits } from "../auth/actor.ts";
import { sql } from "../db/sql.ts";
import { findTarget } from "../directory/target.ts";
import { type Call, contextOf, notFound } from "../http/call.ts";
import { demandRank, denied } from "../http/guard.ts";
import { type NoteRow, noteById } from "./sql.ts";

interface Deletion {
  userId: string;
  noteId: string;
  reason: string | undefined;
}

/** Deletes a note: one's own, or anybody's for whoever may change users. Its words stay on the trail, as far as those go. */
export async function deleteNote(call: Call, { userId, noteId, reason }: Deletion): Promise<Deleted> {
  const { actor, database } = call;
  const target = await findTarget(call, userId);
  await demandRank(call, target);
  const note = await database.first<NoteRow>(noteById(Number(noteId)));
  if (note?.uid !== target.uid) throw notFound("noteAbsent");
  const isOwn =
    note.author === (actor.kid ?? actor.uid) && (note.author_kind === "apiKey") === (actor.kind === "apiKey");
  if (!isOwn && !permits(actor, "users:update")) {
    throw await denied(call, "users:update", detail("notYourNote"));
  }
  const condition = sql`id = ${note.id} AND uid = ${target.uid}`;
  const [gone] = await database.change<[unknown[]]>({
    context: contextOf(call, { reason: reason ?? null }),
    events: sql`SELECT count(*) FROM rollcall_notes WHERE ${condition}`,
    statements: [sql`DELETE FROM rollcall_notes WHERE ${condition} RETURNING id`],
  });
  return { deleted: gone.length };
}
