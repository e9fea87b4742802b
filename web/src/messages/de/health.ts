import { count } from "@/lib/count";
import type { HealthMessages } from "@/messages/en/health";

export const health: HealthMessages = {
  title: "Zustand",
  lead: "Ob Rollcall seine Arbeit tun kann, und wenn nicht, was im Weg steht.",
  lookAgain: "Erneut nachsehen",
  parts: "Teile",
  rowsBefore: "Zeilen aus der Zeit vor Rollcall",
  works: "Rollcall funktioniert",
  fails: "Rollcall kann nicht alle Aufgaben erfüllen",
  worksHow: "Jede Änderung wird im Protokoll festgehalten, auf welchem Weg sie auch geschieht.",
  failsHow:
    "Bis die Teile unten repariert sind, werden Änderungen abgelehnt: Keine geschieht ohne Eintrag im Protokoll.",
  version: (version) => `Version ${version}.`,
  database: "Datenbank",
  databaseSilent: "Sie antwortet nicht. Welche es ist, sagt die Bindung DB in wrangler.toml.",
  databaseAnswers: "Sie antwortet.",
  schema: "Tabellen, Indizes und Trigger",
  schemaUnknown: "Nicht bekannt, solange die Datenbank nicht antwortet.",
  schemaWhole: "Alle sind vorhanden und unverändert.",
  missing: (n) =>
    `${count(n, "fehlt oder ist", "fehlen oder sind")} verändert. Wenden Sie die Migrationen erneut an, um das zu beheben:`,
  settings: "Einstellungen",
  settingsRead: "Alle sind lesbar.",
  settingWrong: "fehlt oder ist falsch. Bis das behoben ist, kann sich niemand anmelden.",
  allTaken: "Alle sind übernommen",
  beingTaken: "Werden übernommen",
  notKnown: "Nicht bekannt",
  takenHow: "Listen und Suche kennen jeden Benutzer, jedes Konto und jede Sitzung.",
  openHow:
    "In Listen und Suche fehlen die noch nicht übernommenen. Es geht von selbst weiter, jede Minute ein Stück.",
  users: "Benutzer",
  accounts: "Konten",
  sessions: "Sitzungen",
  looks: { good: "In Ordnung", bad: "Nicht in Ordnung", busy: "Im Gange", unknown: "Nicht bekannt" },
};
