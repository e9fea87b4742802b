import { ReasonBody } from "../../shared/schemas/common.ts";
import { AddNote, Note, NotePage, NoteParams, NoteQuery } from "../../shared/schemas/note.ts";
import { Deleted, UserParams } from "../../shared/schemas/user.ts";
import { endpoint } from "../http/endpoint.ts";
import { addNote } from "./add-note.ts";
import { deleteNote } from "./delete-note.ts";
import { listNotes } from "./list-notes.ts";

export const noteRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/users/{userId}/notes",
      summary: "List operators' notes about a user",
      params: UserParams,
      query: NoteQuery,
      reply: NotePage,
      permission: "users:read",
      errors: ["not_found"],
      event: null,
    },
    (call, { params, query }) => listNotes(call, params.userId, query),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/users/{userId}/notes",
      summary: "Write a note about a user",
      params: UserParams,
      body: AddNote,
      bodyRequired: true,
      reply: Note,
      status: 201,
      permission: "users:annotate",
      errors: ["not_found"],
      event: "addNote",
    },
    (call, { params, body }) => addNote(call, params.userId, body.text),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/users/{userId}/notes/{noteId}",
      summary: "Delete one's own note, as an admin anybody's",
      params: NoteParams,
      body: ReasonBody,
      reply: Deleted,
      permission: "users:annotate",
      errors: ["not_found"],
      event: "deleteNote",
    },
    (call, { params, body }) => deleteNote(call, { ...params, reason: body.reason }),
  ),
] as const;
