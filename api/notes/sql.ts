import { type Statement, sql } from "../db/sql.ts";

export interface NoteRow {
  id: number;
  uid: number;
  text: string;
  author_kind: "operator" | "apiKey";
  /** a uid, or the number of an API key */
  author: number;
  author_label: string | null;
  created: number;
}

const COLUMNS: Statement = { text: "id, uid, text, author_kind, author, author_label, created", params: [] };

/** The newest notes about a user first. Two rows read for each. */
export function notesAbout(uid: number, before: number, count: number): Statement {
  return sql`SELECT ${COLUMNS} FROM rollcall_notes WHERE uid = ${uid} AND id < ${before} ORDER BY id DESC LIMIT ${count}`;
}

/** One row read. */
export function noteById(id: number): Statement {
  return sql`SELECT ${COLUMNS} FROM rollcall_notes WHERE id = ${id}`;
}

/** As an event's id would be now: time-ordered, and greater than any note's before, since each leaves an event. */
const NEXT_ID: Statement = {
  text: "max((CAST(round(unixepoch('subsec') * 1000) AS INTEGER) - 1577836800000) * 4096, (SELECT coalesce(max(id), 0) + 1 FROM rollcall_events))",
  params: [],
};

/** Writes a note about a user who is there; returns it. */
export function insertNote(
  uid: number,
  {
    text,
    author_kind,
    author,
    author_label,
  }: Pick<NoteRow, "text" | "author_kind" | "author" | "author_label">,
): Statement {
  return sql`INSERT INTO rollcall_notes (id, uid, text, author_kind, author, author_label, created)
    SELECT ${NEXT_ID}, uid, ${text}, ${author_kind}, ${author}, ${author_label}, ${Date.now()} FROM rollcall_users WHERE uid = ${uid}
    RETURNING ${COLUMNS}`;
}
