import { count, number } from "@/lib/count";
import type { OverviewMessages } from "@/messages/en/overview";

export const overview: OverviewMessages = {
  title: "Übersicht",
  lead: "Wie es steht und was zuletzt geschah.",
  latest: "Letzte Ereignisse",
  openEvents: "In Ereignissen öffnen",
  noEvents: "Noch ist nichts geschehen. Die erste Anmeldung oder Änderung erscheint hier.",

  users: "Benutzer",
  bannedOfThem: (n) => `davon ${n} gesperrt`,
  noneBanned: "keiner ist gesperrt",
  liveSessions: (n) => count(n, "aktive Sitzung", "aktive Sitzungen"),
  activeToday: "Heute aktiv",
  activeSpans: (week, month) => `${week} in dieser Woche, ${month} in diesem Monat`,
  newUsers: (n, trend) => `${n} neue, ${trend}`,
  daily: (trend) => `Täglich: ${trend}`,
  aDay: (n) => `${n} am Tag`,
  ofAttempts: (part) => `${part} aller Versuche`,
  signIns7: "Anmeldungen in 7 Tagen",
  failed7: "Fehlgeschlagen in 7 Tagen",

  asMany: "so viele wie in den 7 Tagen davor",
  noneBefore: "keine in den 7 Tagen davor",
  more: (amount) => `${amount} mehr als in den 7 Tagen davor`,
  fewer: (amount) => `${amount} weniger als in den 7 Tagen davor`,
  slightly: "geringfügig",
  overTenTimes: "über zehnmal",

  attention: "Braucht Aufmerksamkeit",
  nothing: "Nichts. Das Protokoll ist lückenlos, und es schlagen nicht mehr Anmeldungen fehl als sonst.",
  serious: "Ernst",
  worthALook: "Ansehen lohnt sich",
  underWay: "Im Gange",
  openHealth: "Zustand öffnen",
  showThem: "Anzeigen",
  healthUnread: "Der Zustand war nicht zu lesen: Ob das Protokoll lückenlos ist, ist nicht bekannt.",
  settingWrong: (setting) => `Die Einstellung ${setting} fehlt oder ist falsch.`,
  databaseSilent: "Die Datenbank antwortet nicht.",
  partsMissing: (n) =>
    `${count(n, "Teil der Datenbank fehlt oder ist", "Teile der Datenbank fehlen oder sind")} verändert. Bis das behoben ist, wird keine Änderung angenommen.`,
  rowsOpen: (n) =>
    `${count(n, "Zeile", "Zeilen")} aus der Zeit vor Rollcall ${n === 1 ? "wird" : "werden"} noch übernommen. Die Listen sind noch nicht vollständig.`,
  failedToday: (failed, usual) =>
    `${count(failed, "Anmeldung ist", "Anmeldungen sind")} heute fehlgeschlagen. An einem gewöhnlichen Tag sind es ${number(usual)}.`,
  failedYesterday: (failed, usual) =>
    `${count(failed, "Anmeldung ist", "Anmeldungen sind")} gestern (UTC) fehlgeschlagen. An einem gewöhnlichen Tag sind es ${number(usual)}.`,
  onlyCounted: (n) =>
    `${count(n, "Versuch kam", "Versuche kamen")} so schnell nacheinander von einem Ort, dass ${n === 1 ? "er" : "sie"} nur gezählt ${n === 1 ? "wurde" : "wurden"}.`,
  providerFails: (provider, since, failures) =>
    `Seit ${since} kann sich niemand mehr mit ${provider} anmelden: Der Anbieter antwortet nicht, wie er sollte. ${count(failures, "Anmeldung ist", "Anmeldungen sind")} fehlgeschlagen.`,

  days: "Anmeldungen und Fehlschläge, 30 Tage",
  asTable: "Als Tabelle zeigen",
  daysAreUtc: "Tage in UTC; der heutige ist noch nicht vorbei.",
  brushHint: "Ziehen Sie über Tage, um deren Ereignisse zu sehen.",
  signIns: "Anmeldungen",
  failed: "Fehlschläge",
  today: "Heute",
  dayFailed: (failed, counted) =>
    `${failed} fehlgeschlagen${counted === null ? "" : `, davon ${counted} nur gezählt`}`,
  daySignIns: (n) => count(n, "Anmeldung", "Anmeldungen"),
  dayActive: (n) => count(n, "aktiver Benutzer", "aktive Benutzer"),
  day: "Tag (UTC)",
  activeUsers: "Aktive Benutzer",
  byDay: "Anmeldungen und Fehlschläge nach Tagen",

  providers: "Anbieter",
  noAccount: "Noch ist kein Konto verknüpft.",
  providerUse: (accounts, signIns) =>
    `${count(accounts, "Konto", "Konten")} · ${count(signIns, "Anmeldung", "Anmeldungen")} in 30 Tagen`,
};
