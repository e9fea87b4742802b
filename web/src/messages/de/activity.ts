import { count } from "@/lib/count";
import type { ActivityMessages } from "@/messages/en/activity";

const said =
  (one: string, many: string) =>
  (n: number): string =>
    count(n, one, many);

export const activity: ActivityMessages = {
  kind: "Art",
  kinds: {
    signIns: "Anmeldungen",
    failures: "Fehlschläge",
    sessions: "Beendete Sitzungen",
    accounts: "Verknüpfte Konten",
    changes: "Änderungen",
  },
  byDay: "Eine Zeile pro Tag",
  noneOfKind: "Zu diesem Benutzer steht nichts dieser Art im Protokoll.",
  showAll: "Alles zeigen",
  counts: {
    createUser: said("Mal angelegt", "Mal angelegt"),
    updateUser: said("Profiländerung", "Profiländerungen"),
    deleteUser: said("Löschung", "Löschungen"),
    linkAccount: said("Konto verknüpft", "Konten verknüpft"),
    unlinkAccount: said("Konto getrennt", "Konten getrennt"),
    signIn: said("Anmeldung", "Anmeldungen"),
    signOut: said("Abmeldung", "Abmeldungen"),
    signInFailed: said("fehlgeschlagene Anmeldung", "fehlgeschlagene Anmeldungen"),
    updateSession: said("Sitzungsänderung", "Sitzungsänderungen"),
    deleteSession: said("von der App beendete Sitzung", "von der App beendete Sitzungen"),
    expireSession: said("abgelaufene Sitzung", "abgelaufene Sitzungen"),
    revokeSession: said("widerrufene Sitzung", "widerrufene Sitzungen"),
    banUser: said("Sperre", "Sperren"),
    unbanUser: said("Entsperrung", "Entsperrungen"),
    mergeUsers: said("Zusammenführung", "Zusammenführungen"),
    updateUserMetadata: said("Änderung der Metadaten", "Änderungen der Metadaten"),
    addNote: said("Notiz", "Notizen"),
    deleteNote: said("gelöschte Notiz", "gelöschte Notizen"),
    grantRole: said("Rolle vergeben", "Rollen vergeben"),
    revokeRole: said("Rolle entzogen", "Rollen entzogen"),
    createApiKey: said("API-Schlüssel angelegt", "API-Schlüssel angelegt"),
    rotateApiKey: said("API-Schlüssel rotiert", "API-Schlüssel rotiert"),
    revokeApiKey: said("API-Schlüssel widerrufen", "API-Schlüssel widerrufen"),
    accessDenied: said("Mal Zugriff verweigert", "Mal Zugriff verweigert"),
    createJob: said("Auftrag begonnen", "Aufträge begonnen"),
    cancelJob: said("Auftrag angehalten", "Aufträge angehalten"),
    exportUsers: said("Export von Benutzern", "Exporte von Benutzern"),
    exportEvents: said("Export von Ereignissen", "Exporte von Ereignissen"),
  },
  earlierDays: "Frühere Tage zeigen",
  inUtc: "Die Tage sind in UTC gezählt.",
  notAll: (since) => `Gezählt seit ${since}; Älteres steht unter Ereignisse.`,
};
