import { count } from "@/lib/count";
import type { ImportUsersMessages } from "@/messages/en/import-users";

export const importUsers: ImportUsersMessages = {
  title: "Benutzer importieren",
  columns:
    "Eine CSV-Datei mit einer Spalte email und auf Wunsch name, image und emailVerified; oder NDJSON mit je einem solchen Objekt pro Zeile.",
  checkedFirst:
    "Die Datei wird zunächst nur geprüft: Sie sehen, was nicht stimmt, bevor etwas geschieht. Niemand erhält eine E-Mail.",
  file: "Datei",
  drop: "Wählen Sie sie aus oder ziehen Sie sie hierher. Höchstens 10.000 Benutzer und 1 MB.",
  tooLarge: (megabytes) => `Diese Datei hat ${megabytes} MB, auf einmal geht 1 MB. Teilen Sie sie auf.`,
  checking: "Die Datei wird geprüft …",
  empty: "In dieser Datei steht kein Benutzer.",
  good: (n) =>
    n === 1
      ? "1 Benutzer kann importiert werden."
      : `${count(n, "Benutzer", "Benutzer")} können importiert werden.`,
  bad: (n) => (n === 1 ? "1 Zeile ist fehlerhaft." : `${count(n, "Zeile", "Zeilen")} sind fehlerhaft.`),
  told: (n) => `Die ersten ${count(n, "Fehler", "Fehler")} davon:`,
  skip: (n) => (n === 1 ? "Die fehlerhafte Zeile auslassen" : "Die fehlerhaften Zeilen auslassen"),
  copyFaults: "Fehlerliste",
  faults: "Fehler nach Zeilen",
  line: "Zeile",
  field: "Feld",
  fault: "Was nicht stimmt",
  verb: "Benutzer importieren",
  verbOf: (n) => `${count(n, "Benutzer", "Benutzer")} importieren`,
  done: (n) =>
    n === 1 ? "1 Benutzer ist importiert." : `${count(n, "Benutzer", "Benutzer")} sind importiert.`,
  begun: "Der Import hat begonnen.",
  undone: "Es wurde niemand importiert.",
};
