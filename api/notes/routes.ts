import { ReasonBody } from "../../shared/schemas/common.ts";
import { AddNote, Note, NotePage, NoteParams, NoteQuery } from "../../shared/schemas/note.ts";
import { Deleted, UserParams } from "../../shared/schemas/user.ts";
import { endpoint } from "../http/endpoint.ts";
import { addNote } from "./add-note.ts";
import { deleteNote } from "./delete-note.ts";
import * as examples from "./examples.ts";
import { getNote } from "./get-note.ts";
import { listNotes } from "./list-notes.ts";

export const noteRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/users/{userId}/notes",
      operationId: "listNotes",
      summary: "List operators' notes about a user",
      description: "The newest first.",
      params: UserParams,
      query: NoteQuery,
      example: examples.listNotes,
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
      operationId: "addNote",
      summary: "Write a note about a user",
      description: "For other operators to read; the user never sees it.",
      params: UserParams,
      body: AddNote,
      bodyRequired: true,
      example: examples.addNote,
      reply: Note,
      status: 201,
      permission: "users:annotate",
      errors: ["not_found"],
      event: "addNote",
      replay: { rebuild: getNote },
    },
    (call, { params, body }) => addNote(call, params.userId, body.text),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/users/{userId}/notes/{noteId}",
      operationId: "deleteNote",
      summary: "Delete one's own note, as an admin anybody's",
      description: "The trail keeps its words, as far as an event has room for them.",
      params: NoteParams,
      body: ReasonBody,
      example: examples.deleteNote,
      reply: Deleted,
      permission: "users:annotate",
      errors: ["not_found"],
      event: "deleteNote",
    },
    (call, { params, body }) => deleteNote(call, { ...params, reason: body.reason }),
  ),
] as const;
