import type { NotesMessages } from "@/messages/en/notes";

export const notes: NotesMessages = {
  title: "Notizen",
  none: "Niemand hat eine Notiz zu diesem Benutzer geschrieben.",
  you: "Sie",
  deletedOperator: "Ein gelöschter Operator",
  byKey: " (API-Schlüssel)",
  earlier: "Frühere Notizen zeigen",
  oneMoment: "Einen Moment …",
  newNote: "Neue Notiz",
  whoReads: "Andere Operatoren lesen sie, der Benutzer nicht.",
  add: "Notiz hinzufügen",
  notKept: "Die Notiz ist nicht gespeichert.",
  delete: "Notiz löschen",
  deleteTitle: "Diese Notiz löschen?",
  deleteWhat: "Sie verschwindet sofort von dieser Seite. Das Protokoll behält ihren Anfang.",
  deleted: "Die Notiz ist gelöscht.",
  notDeleted: "Die Notiz ist noch da.",
};
