import type { Note } from "../../shared/schemas/note.ts";
import type { Database } from "../db/database.ts";
import { lookUp } from "../directory/lookup.ts";
import type { NoteRow } from "./sql.ts";

/** Notes as the contract has them. Reads a row for each distinct author. */
export async function notesOnWire(database: Database, rows: readonly NoteRow[]): Promise<Note[]> {
  const people = rows.filter((row) => row.author_kind === "operator").map((row) => row.author);
  const { users } = await lookUp(database, { uids: people, userAgents: [] });
  return rows.map((row) => ({
    id: String(row.id),
    text: row.text,
    author: {
      kind: row.author_kind,
      id: row.author_kind === "apiKey" ? String(row.author) : (users.get(row.author) ?? null),
      label: row.author_label,
    },
    createdAt: new Date(row.created).toISOString(),
  }));
}
