import type { ViewsMessages } from "@/messages/en/views";

export const views: ViewsMessages = {
  views: "Ansichten",
  savedViews: "Gespeicherte Ansichten",
  none: "Filter, die Sie oft brauchen, lassen sich hier unter einem Namen speichern. Nur Sie sehen sie.",
  open: (name) => `Ansicht „${name}“ öffnen`,
  rename: (name) => `„${name}“ umbenennen`,
  delete: (name) => `„${name}“ löschen`,
  newName: (name) => `Neuer Name für „${name}“`,
  nameTaken: "Sie haben schon eine Ansicht dieses Namens. Sie wird beim Speichern ersetzt.",
  renameTaken: "Sie haben schon eine Ansicht dieses Namens.",
  saveName: "Diese Filter speichern als",
  save: "Ansicht speichern",
  replace: "Ansicht ersetzen",
  renameIt: "Umbenennen",
  cancel: "Abbrechen",
  saved: (name) => `Gespeichert als „${name}“.`,
  deleted: (name) => `Die Ansicht „${name}“ ist gelöscht.`,
};
