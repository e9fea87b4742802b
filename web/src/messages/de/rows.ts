import type { RowsMessages } from "@/messages/en/rows";

export const rows: RowsMessages = {
  nextRow: "Nächste Zeile",
  previousRow: "Vorige Zeile",
  selectRow: "Zeile auswählen",
  selectUpToRow: "Zeilen von der letzten bis zu dieser auswählen",
  endSession: "Sitzung der Zeile beenden, oder alle ihres Benutzers",
  banUser: "Benutzer der Zeile sperren",
  copyId: "ID kopieren",
  filterList: "Diese Liste filtern",
  toRows: "Zurück zu den Zeilen",
  toNotice: "Zum letzten Hinweis",
  rowActions: "Aktionen der Zeile",
  copied: (id) => `${id} kopiert`,
  missing:
    "Ein Teil der Konsole kann nicht gezeigt werden. Prüfen Sie Ihre Verbindung; wurde Rollcall aktualisiert, laden Sie die Seite neu.",
  reload: "Neu laden",
  copyRefused: "Der Browser hat das Kopieren nicht erlaubt.",
};
