import { count, number } from "@/lib/count";
import type { AddressMessages } from "@/messages/en/address";

const sessions = (n: number) => count(n, "Sitzung", "Sitzungen");
const users = (n: number) => count(n, "Benutzer", "Benutzer");

export const address: AddressMessages = {
  heading: (ip) => `Was von ${ip} aus geschehen ist`,
  none: "Welche Adresse?",
  isNone: (typed) => `„${typed}“ ist weder eine Adresse noch ein Block davon`,
  howToAsk:
    "Öffnen Sie eine bei den fehlgeschlagenen Anmeldungen oder bei einem Ereignis, oder geben Sie sie in die Suche ein.",
  failedSignIns: "Fehlgeschlagene Anmeldungen",
  address: "Adresse",
  allEvents: "Alle Ereignisse von hier",
  allFailures: "Alle fehlgeschlagenen von hier",
  allSessions: "Alle Sitzungen von hier",

  users: "Benutzer von hier",
  nobody: "Niemand hat eine Sitzung von hier, weder aktiv noch beendet.",
  more: "Hierfür wurden nur die letzten Sitzungen durchgesehen. „Alle Sitzungen von hier“ sucht weiter.",
  sessions: (live, all) =>
    live === 0 ? `${sessions(all)}, keine mehr aktiv` : `${number(live)} aktiv von ${sessions(all)}`,
  lastSeen: "zuletzt gesehen ",
  never: "nie",
  select: (name) => `${name} auswählen`,
  selectAll: "Alle auswählen",
  selected: (n) => `${users(n)} ausgewählt`,

  revoke: "Sitzungen von hier beenden",
  ban: (n) => (n === 0 ? "Benutzer sperren" : `${users(n)} sperren`),
  chooseFirst: "Wählen Sie zuerst Benutzer aus.",

  failures: "Letzte fehlgeschlagene Anmeldungen von hier",
  noneSoFar: (all) => `Keines unter den letzten Ereignissen, die durchgesehen wurden. „${all}“ sucht weiter.`,
  noFailures: "Von hier ist keine Anmeldung fehlgeschlagen.",
  events: "Letzte Ereignisse von hier",
  noEvents: "Nichts im Protokoll kam von hier.",
};
