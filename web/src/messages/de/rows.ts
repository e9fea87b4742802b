import type { RowsMessages } from "@/messages/en/rows";

export const rows: RowsMessages = {
  nextRow: "Nächste Zeile",
  previousRow: "Vorige Zeile",
  selectRow: "Zeile auswählen",
  endSession: "Sitzung der Zeile beenden",
  banUser: "Benutzer der Zeile sperren",
  copyId: "ID kopieren",
  rowActions: "Aktionen der Zeile",
  copied: (id) => `${id} kopiert`,
  copyRefused: "Der Browser hat das Kopieren nicht erlaubt.",
};
