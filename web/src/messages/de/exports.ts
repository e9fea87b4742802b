import { count } from "@/lib/count";
import type { ExportsMessages } from "@/messages/en/exports";

export const exports: ExportsMessages = {
  users: "Benutzer exportieren",
  exportingUsers: "Benutzer werden exportiert",
  usersCame: (lines, size) => `${count(lines, "Benutzer", "Benutzer")}, ${size}`,
  allUsers: "Alle Benutzer, die zu Suche und Filtern passen.",
  events: "Ereignisse exportieren",
  exportingEvents: "Ereignisse werden exportiert",
  eventsCame: (lines, size) => `${count(lines, "Ereignis", "Ereignisse")}, ${size}`,
  allEvents: "Alles, was zu diesen Filtern passt, bis jetzt, das Älteste zuerst.",
  trail: "Der Export selbst wird im Protokoll festgehalten.",
  forms: { csv: "CSV, für Tabellenprogramme", ndjson: "NDJSON, für Programme" },

  runs: "Lassen Sie dieses Fenster offen, bis der Export fertig ist.",
  done: "Die Datei ist vollständig.",
  broke:
    "Die Übertragung ist abgebrochen. Was da ist, bleibt erhalten: Setzen Sie von dort aus fort, oder speichern Sie, was da ist.",
  brokeForGood: "Die Übertragung ist abgebrochen; die Datei ist daher nicht vollständig.",
  notBegun: "Es wurde nichts exportiert.",
  goOn: "Fortsetzen",
  anew: "Neu beginnen",
  takeThis: "Vorhandenes speichern",
  cancel: "Abbrechen",
  close: "Schließen",
};
