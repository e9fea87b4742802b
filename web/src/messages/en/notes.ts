import { messages } from "@/lib/messages";

const english = {
  title: "Notes",
  none: "Nobody has written a note about this user.",
  you: "You",
  deletedOperator: "A deleted operator",
  byKey: " (API key)",
  earlier: "Show earlier notes",
  oneMoment: "One moment…",
  newNote: "New note",
  whoReads: "Other operators read it; the user does not.",
  add: "Add note",
  notKept: "The note is not kept.",
  delete: "Delete note",
  deleteTitle: "Delete this note?",
  deleteWhat: "It goes from this page at once. The trail keeps how it began.",
  deleted: "The note is deleted.",
  notDeleted: "The note is still there.",
};

export type NotesMessages = typeof english;
export const words = messages("notes", english);
