import { count, number } from "@/lib/count";
import { faults } from "@/messages/de/faults";
import type { DetailWords } from "../../../../shared/details.ts";
import type { Words } from "../../../../shared/faults.ts";

const faultWords: Readonly<Record<string, Words>> = faults;

/** What an error is about this time. */
export const details: DetailWords = {
  badRequest: () => "Die Anfrage hat nicht die verlangte Form.",
  badField: (field, fault, ...values) => `${field}: ${faultWords[fault]?.(...values) ?? fault}`,
  bodyNotJson: () => "Der Inhalt ist kein gültiges JSON.",
  bodyNotForm: () => "Der Inhalt ist kein gültiges Formular.",
  bodyNotTaken: () => "Hier wird kein Inhalt angenommen.",
  queryNotTaken: () => "Solche Parameter werden hier nicht angenommen.",
  noFieldToChange: () => "Nennen Sie mindestens ein Feld, das geändert werden soll.",
  foreignCallback: () => "callbackUrl muss ein Pfad dieses Rollcall sein.",
  badAllowedIps: () => "Die Adressen lassen sich nicht lesen.",
  badIdempotencyKey: () => "Idempotency-Key muss aus 1 bis 255 sichtbaren ASCII-Zeichen bestehen.",
  badIfMatch: () =>
    'If-Match muss * sein oder Entity-Tags in doppelten Anführungszeichen, mit Kommas getrennt: "…", "…".',
  fileNotUtf8: () => "Die Datei ist nicht in UTF-8.",
  badLines: (lines) =>
    lines === "1"
      ? "1 Zeile ist fehlerhaft, daher wurde niemand importiert. Berichtigen Sie sie oder lassen Sie sie aus."
      : `${number(Number(lines))} Zeilen sind fehlerhaft, daher wurde niemand importiert. Berichtigen Sie sie oder lassen Sie sie aus.`,

  noSession: () => "Sie sind nicht angemeldet.",
  badKey: () => "Diesen API-Schlüssel gibt es nicht, oder er gilt nicht mehr.",

  crossSite: () =>
    "Änderungen werden nur von Rollcalls eigenen Seiten angenommen (Sec-Fetch-Site oder Origin).",

  oldSignIn: () => "Ihre Anmeldung ist dafür zu lange her: Sie darf höchstens 15 Minuten alt sein.",

  roleLacks: (permission) => `Nötig ist die Berechtigung ${permission}, die Ihre Rolle nicht umfasst.`,
  keyLacks: (permission) =>
    `Nötig ist die Berechtigung ${permission}, die dieser Schlüssel oder die Rolle seines Eigentümers nicht umfasst.`,
  notToYourself: () => "Das darf niemand mit sich selbst tun.",
  outranked: () => "Das geht nur bei Benutzern, deren Rolle unter Ihrer liegt.",
  roleAboveYours: () => "Eine höhere Rolle als Ihre eigene können Sie nicht vergeben.",
  roleTakenBack: () => "Ihre eigene Rolle wurde inzwischen zurückgenommen.",
  notYourNote: () => "Was andere geschrieben haben, löscht nur ein Admin.",
  notYourKey: () => "Nur sein Eigentümer darf einen Schlüssel rotieren. Widerrufen dürfen Sie ihn.",
  scopeBeyondRole: (scope) => `Ein Schlüssel darf nicht, was Ihre eigene Rolle nicht erlaubt: ${scope}.`,
  notForKeys: () => "Das darf nur ein Mensch, der angemeldet ist, kein API-Schlüssel.",
  keyWithoutSession: () => "Ein API-Schlüssel hat keine Sitzung, mit der etwas verknüpft werden könnte.",
  keyFromElsewhere: () => "Dieser Schlüssel darf von dieser Adresse aus nicht benutzt werden.",

  userAbsent: () => "Diesen Benutzer gibt es nicht oder nicht mehr.",
  noUserOfId: (id) => `Den Benutzer ${id} gibt es nicht oder nicht mehr.`,
  userMerged: (into) => `Der Benutzer wurde mit ${into} zusammengeführt.`,
  accountAbsent: () => "Dieses Konto gibt es nicht oder nicht mehr.",
  sessionAbsent: () => "Diese Sitzung gibt es nicht.",
  eventAbsent: () => "Dieses Ereignis gibt es nicht.",
  noteAbsent: () => "Diese Notiz gibt es nicht oder nicht mehr.",
  operatorAbsent: () => "Diesen Operator gibt es nicht oder nicht mehr.",
  keyAbsent: () => "Diesen API-Schlüssel gibt es nicht.",
  jobAbsent: () => "Diesen Auftrag gibt es nicht oder nicht mehr.",
  noProvider: () => "Diesen Anbieter gibt es hier nicht.",
  noPath: () => "Diesen Pfad gibt es nicht.",
  noEnginePath: () => "Diese Adresse gibt es bei der Anmeldung nicht.",

  pathTakes: (methods) => `Dieser Pfad nimmt nur ${methods} an.`,
  enginePathTakes: (method) => `Diese Adresse nimmt nur ${method} an.`,

  userBanned: () => "Der Benutzer ist gesperrt.",
  identityTaken: () => "Diese Identität ist schon verknüpft.",
  mergeOfOperator: (id) => `Der Benutzer ${id} ist ein Operator. Nehmen Sie zuerst die Rolle zurück.`,
  mergeOfBanned: (id) => `Der Benutzer ${id} ist gesperrt. Heben Sie zuerst die Sperre auf.`,
  mergeOfSessions: (most) =>
    `Der Benutzer hat mehr als ${count(Number(most), "Sitzung", "Sitzungen")}. Beenden Sie sie zuerst.`,
  mergeOfMany: (most) => `Höchstens ${most} Benutzer können zu einem werden.`,
  mergeOvertaken: () =>
    "Einer der beiden hat sich im selben Augenblick geändert. Sehen Sie sich beide noch einmal an.",
  ownerBySetting: () =>
    "ROLLCALL_OWNERS nennt die E-Mail-Adresse dieses Benutzers: Die Rolle käme mit der nächsten Anmeldung zurück. Streichen Sie sie stattdessen aus dieser Einstellung.",
  roleOvertaken: () =>
    "Jemand anders hat diese Rolle im selben Augenblick geändert. Sehen Sie sie sich noch einmal an.",
  keyEnded: () =>
    "Der Schlüssel ist beendet oder wurde schon rotiert: Rotieren Sie einen anderen, oder legen Sie einen an.",
  tooManyViews: (most) => `Sie haben ${most} Ansichten: Löschen Sie zuerst eine.`,
  providerSilent: () => "Der Anbieter antwortet nicht. Versuchen Sie es später noch einmal.",

  emailTaken: () => "Ein anderer Benutzer hat diese E-Mail-Adresse schon.",
  lastWayIn: () =>
    "Der Benutzer könnte sich nicht mehr anmelden: Kein anderes Konto ist bei einem Anbieter dieses Rollcall. Mit force=true wird es dennoch getrennt.",
  lastOwner: () => "Es muss immer einen Owner geben. Machen Sie zuerst einen anderen Benutzer dazu.",

  stillAtWork: () => "Die erste Anfrage mit diesem Schlüssel ist noch nicht beantwortet.",
  replyLost: (requestId) =>
    `Die Änderung geschah mit der Anfrage ${requestId}, deren Antwort unterwegs verloren ging. Was sie getan hat, steht im Protokoll.`,
  keyReused: () =>
    "Dieser Schlüssel wurde schon für eine andere Anfrage benutzt: Nehmen Sie für jede einen neuen.",

  changedSince: () =>
    "Es ist nicht mehr so, wie Sie es gelesen haben, daher wurde nichts geändert. Lesen Sie es noch einmal und entscheiden Sie neu.",

  bodyTooLarge: () => "Eine Anfrage darf höchstens 1 MB haben.",
  fileTooLong: (most) =>
    `Eine Datei darf höchstens ${count(Number(most), "Benutzer", "Benutzer")} haben. Teilen Sie sie auf.`,

  notSentAsJson: () => "Der Inhalt muss JSON sein, gesendet als application/json.",
  notSentAs: (...types) => `Der Inhalt muss einer dieser Medientypen sein: ${types.join(", ")}.`,

  tooManyRequests: (quota, seconds) =>
    `Möglich sind ${number(Number(quota))} solche Anfragen in der Minute. Weiter geht es in ${seconds} s.`,

  logged: () => "Der Fehler steht unter dieser Anfrage im Log.",
  badSetting: () => "Eine Einstellung fehlt oder ist falsch. /healthz nennt sie.",
  noTrail: () =>
    "Es wurde nichts geändert, denn es wäre nicht protokolliert worden. /healthz sagt, was fehlt.",
  noTable: () => "Eine Tabelle von Rollcall fehlt: Wenden Sie die Migrationen an. /healthz sagt, welche.",
  schemaAltered: (...names) =>
    `Es wird nichts geändert, solange dies fehlt oder verändert ist: ${names.join(", ")}.`,
  schemaLacks: () =>
    "In der Datenbank fehlt ein Teil von Rollcall: Wenden Sie die Migrationen an. /healthz sagt, welcher.",
  databaseSilent: () =>
    "Die Datenbank hat nicht rechtzeitig geantwortet. Ob eine Änderung geschehen ist, ist ungewiss: Sehen Sie nach, bevor Sie sie wiederholen.",
};
