import { count } from "@/lib/count";
import { apiTeller } from "@/messages/api-teller";
import { details } from "@/messages/de/details";
import { titles } from "@/messages/de/errors";
import { faults } from "@/messages/de/faults";
import { roleName } from "@/messages/de/role-name";
import type { CommonMessages } from "@/messages/en/common";

export const common: CommonMessages = {
  api: apiTeller({ titles, details, faults }),
  ownFault: "In der Konsole selbst ist ein Fehler aufgetreten",
  ownFaultSays: (message) => `Die Meldung lautet: ${message}`,
  unreachable: "Rollcall ist nicht erreichbar",
  unreachableDetail:
    "Es kam keine Antwort. Prüfen Sie Ihre Verbindung; ob geschehen ist, was Sie wollten, ist ungewiss.",
  noAnswer: "Es kam keine Antwort. Prüfen Sie Ihre Verbindung.",
  wrong: "Etwas ist schiefgegangen",
  saidNothing: (status) => `Der Server antwortete mit ${status}, ohne einen Grund zu nennen.`,
  healthUnknown: "Der Zustand von Rollcall ist nicht bekannt",
  healthNonsense: (status) => `Der Server antwortete mit ${status}, und nicht so, wie er sollte.`,
  countEnded: "Die Zählung wurde abgebrochen",
  countEndedDetail: "Der zählende Auftrag endete, bevor er fertig war. Versuchen Sie es noch einmal.",
  tryNow: "Versuchen Sie es jetzt noch einmal.",
  tryInSeconds: (seconds) => `Versuchen Sie es in ${count(seconds, "Sekunde", "Sekunden")} noch einmal.`,
  tryInMinutes: (minutes) => `Versuchen Sie es in ${count(minutes, "Minute", "Minuten")} noch einmal.`,
  signInAgain: "Dafür erneut anmelden",
  tryAgain: "Erneut versuchen",
  fromBefore: "Was Sie sehen, ist der Stand von vorher.",
  request: "Anfrage",
  requestId: "Anfrage-ID",

  roleLacks: (role, weakest) =>
    `Ihre Rolle, ${roleName(role)}, umfasst das nicht. Nötig ist ${roleName(weakest)}.`,
  noRole: "Sie haben in Rollcall keine Rolle.",
  notToYourself: "Bei sich selbst können Sie das nicht. Ein anderer Operator kann es.",
  notOnRole: (mine, theirs) =>
    `Als ${roleName(mine)} können Sie bei einem Operator mit der Rolle ${roleName(theirs)} nichts tun.`,
  noAccess: "Darauf haben Sie keinen Zugriff",
  signedInAs: (name, email, why) =>
    `Sie sind angemeldet als ${name}${email ? ` (${email})` : ""}. ${why} Ein Owner dieses Rollcall kann das ändern.`,
  myAccount: "Mein Konto",
  signOut: "Abmelden",

  justNow: "gerade eben",
  ago: (span) => `vor ${span}`,
  ahead: (span) => `in ${span}`,
  minutes: (n) => `${n} Min.`,
  hours: (n) => `${n} Std.`,
  days: (n) => count(n, "Tag", "Tagen"),
  today: "Heute",
  yesterday: "Gestern",

  unknownUser: "Unbekannter Benutzer",
  tor: "Tor-Netz",
  emailLink: "E-Mail-Link",
  unknownDevice: "Unbekanntes Gerät",
  deviceOn: (program, system) => `${program} unter ${system}`,
  banned: "Gesperrt",
  active: "Aktiv",
  roles: { viewer: "Viewer", support: "Support", admin: "Admin", owner: "Owner" },
  noProviders: "Keine",

  copy: (what) => `${what} kopieren`,
  copied: "Kopiert",
  copyFailed: "Kopieren nicht möglich",
  notices: "Hinweise",
  dismiss: "Schließen",
  close: "Schließen",
  back: "Zurück",
  ctrl: "Strg",
  of: (done, total) => `${done} von ${total}`,
  nothing: "Keine",
};
