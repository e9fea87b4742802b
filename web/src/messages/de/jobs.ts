import { count, number } from "@/lib/count";
import type { JobsMessages } from "@/messages/en/jobs";

const users = (n: number) => count(n, "Benutzer", "Benutzer");
const sessions = (n: number) => count(n, "Sitzung", "Sitzungen");
const items = (n: number) => count(n, "Eintrag", "Einträge");

export const jobs: JobsMessages = {
  title: "Aufträge",
  lead: "Änderungen an vielen Benutzern oder Sitzungen auf einmal und ihr Ergebnis. Sie bleiben bis dreißig Tage nach dem Ende.",
  one: "Auftrag",
  many: "Aufträge",
  titles: {
    ban: (n) => `${users(n)} sperren`,
    unban: (n) => `${users(n)} entsperren`,
    delete: (n) => `${users(n)} löschen`,
    revoke: (n) =>
      `Alle Sitzungen von ${n === 1 ? "einem Benutzer" : count(n, "Benutzer", "Benutzern")} beenden`,
    revokeSessions: (n) => `${sessions(n)} beenden`,
    countUsers: () => "Benutzer zählen",
    countSessions: () => "Sitzungen zählen",
    import: (n) => `${users(n)} importieren`,
  },
  statuses: {
    queued: "Wartet",
    running: "Läuft",
    done: "Erledigt",
    cancelled: "Angehalten",
    failed: "Fehlgeschlagen",
  },
  results: {
    pending: "Ist noch nicht an der Reihe",
    skipped: "Nicht ausgeführt: der Auftrag war vorher zu Ende",
    done: "Erledigt",
    unchanged: "Keine Änderung nötig",
    notFound: "Diesen Benutzer gibt es nicht mehr",
    self: "Ausgelassen: bei sich selbst geht das nicht",
    outranked: "Abgelehnt: die Rolle liegt nicht unter Ihrer",
    lastOwner: "Abgelehnt: der letzte Owner",
    emailTaken: "Abgelehnt: ein anderer Benutzer hat diese E-Mail-Adresse",
    error: "Fehlgeschlagen: es ließ sich nicht ausführen",
  },
  conditions: {
    status: (value) => `Status ${value}`,
    provider: (value) => `mit ${value}`,
    role: (value) => `Rolle ${value}`,
    userId: (value) => `Benutzer ${value}`,
    ip: (value) => `von ${value}`,
    country: (value) => `Land: ${value}`,
    userAgent: (value) => `Gerät: ${value}`,
    createdAfter: (value) => `seit ${value}`,
    createdBefore: (value) => `vor ${value}`,
    lastSignInBefore: (value) => `keine Anmeldung seit ${value}`,
    lastSeenBefore: (value) => `nicht gesehen seit ${value}`,
    action: (value) => `für die Aktion ${value}`,
    exceptSessionId: () => "aber nicht die Sitzung, die ihn erteilt hat",
  },
  condition: (name, value) => `${name} ${value}`,
  everyone: "alle",
  named: "ausgewählte Benutzer",

  job: "Auftrag",
  status: "Status",
  progress: "Fortschritt",
  progressOf: (title) => `Fortschritt von „${title}“`,
  refused: "Abgelehnt",
  refusedOf: (n) => `${number(n)} abgelehnt`,
  askedForBy: "Erteilt von",
  when: "Wann",
  unknown: "Unbekannt",
  none: "Noch keine Aufträge",
  whatFillsThis:
    "Was mit vielen Benutzern oder Sitzungen auf einmal geschieht, wird ein Auftrag: alle sperren, die ein Filter findet, Tausende von Sitzungen beenden, ein Import. Er erscheint hier mit dem Ergebnis für jeden Einzelnen.",

  askedFor: "Erteilt",
  finished: "Beendet",
  notYet: "Noch nicht",
  about: "Betrifft",
  reason: "Grund",
  banEnds: "Sperre endet",
  jobId: "Auftrags-ID",
  requestId: "Anfrage-ID",
  copyJobId: "Auftrags-ID",
  copyRequestId: "Anfrage-ID",
  itsEvents: "Was er getan hat, im Protokoll",
  stop: "Auftrag anhalten",
  doneAndRefused: (done, refused) => `${items(done)} erledigt, ${number(refused)} abgelehnt`,
  isOver: ".",
  goesOn: "; er läuft von selbst weiter, auch wenn Sie diese Seite verlassen.",
  lacks: (permission) =>
    `Wer ihn erteilt hat, darf das nicht mehr: ${permission} fehlt. Was bis dahin getan war, bleibt.`,
  broke: "Er konnte nicht fortgesetzt werden. Was bis dahin getan war, bleibt.",

  stopQuestion: (title) => `„${title}“ anhalten?`,
  stopped: "Der Auftrag ist angehalten.",
  goesOnStill: "Der Auftrag läuft weiter.",
  whatStops: (left) =>
    `Es geschieht nichts weiter: ${items(left)} ${left === 1 ? "bleibt, wie er ist" : "bleiben, wie sie sind"}. Was schon getan ist, wird nicht rückgängig gemacht, und der Auftrag lässt sich nicht wieder aufnehmen.`,

  items: "Einträge",
  item: "Eintrag",
  itemsPlural: "Einträge",
  show: "Anzeigen",
  onlyRefused: (n) => `Abgelehnte (${number(n)})`,
  all: "Alle Einträge",
  position: "Nr.",
  user: "Benutzer",
  noUser: "Keiner",
  whatCame: "Ergebnis",
  noItems: "Er hat keine eigenen Einträge",
  whyNoItems:
    "Der Auftrag findet, was passt, während er läuft; jede Änderung steht im Protokoll unter der Anfrage-ID.",
  gone: "Dieser Auftrag ist nicht oder nicht mehr bekannt",
  whyGone:
    "Aufträge werden dreißig Tage nach ihrem Ende vergessen. Was sie getan haben, bleibt im Protokoll.",
  openEvent: "Im Protokoll danach suchen",
  found: "Gezählt",
  foundUsers: (n, left) => `${users(n)}, von denen ${number(left)} ausgelassen würden`,
  foundSessions: (n, ofUsers, left) =>
    `${sessions(n)} von ${ofUsers === 1 ? "einem Benutzer" : count(ofUsers, "Benutzer", "Benutzern")}; ${number(left)} weitere würden bleiben`,
  noneRefused: "Es wurde nichts abgelehnt",
  whyNoneRefused: "Alles, wozu der Auftrag kam, wurde erledigt oder brauchte keine Änderung.",
  back: "Aufträge",
};
