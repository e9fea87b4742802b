import { count } from "@/lib/count";
import type { UserMessages } from "@/messages/en/user";

export const user: UserMessages = {
  users: "Benutzer",
  backToUsers: "Zurück zu den Benutzern",

  email: "E-Mail-Adresse",
  noEmail: "Keine E-Mail-Adresse",
  verified: "Bestätigt",
  notVerified: "Nicht bestätigt",
  id: "Benutzer-ID",
  idToCopy: "Benutzer-ID",
  created: "Angelegt",
  beforeRollcall: "Vor Rollcall",
  lastSignIn: "Letzte Anmeldung",
  neverSeen: "Nie gesehen",
  liveSessions: "Aktive Sitzungen",
  bannedUntil: (end) => (end === null ? "Unbefristet gesperrt" : `Gesperrt bis ${end}`),
  bannedSince: (since, reason) =>
    `, seit ${since}. ${reason ? `Grund: ${reason}` : "Ein Grund wurde nicht angegeben."}`,

  whoBanned: "Von wem dieser Benutzer gesperrt wurde",
  whoGaveRole: "Von wem diese Rolle stammt: im Protokoll ansehen",

  verify: "E-Mail-Adresse bestätigen",
  edit: "Benutzer bearbeiten",
  ban: "Benutzer sperren",
  unban: "Benutzer entsperren",

  banTitle: (name) => `${name} sperren?`,
  banWhat: (name, sessions) =>
    sessions === 0
      ? "Keine Anmeldung gelingt mehr, mit keiner verknüpften Identität und nicht mit derselben E-Mail-Adresse."
      : `${count(sessions, "aktive Sitzung", "aktive Sitzungen")} von ${name} ${sessions === 1 ? "endet" : "enden"} sofort, und keine Anmeldung gelingt mehr, mit keiner verknüpften Identität und nicht mit derselben E-Mail-Adresse.`,
  banLasting: "Sie können die Sperre jederzeit aufheben. Beendete Sitzungen kommen nicht zurück.",
  banDone: (name) => `${name} ist gesperrt.`,
  banUndone: (name) => `${name} ist nicht gesperrt.`,
  banTakenBack: (name) => `${name} ist nicht mehr gesperrt. Beendete Sitzungen bleiben beendet.`,
  howLong: "Wie lange",
  lengths: {
    forever: "Bis jemand sie aufhebt",
    day: "1 Tag",
    week: "7 Tage",
    month: "30 Tage",
    date: "Bis zu einem Datum",
  },
  until: "Gesperrt bis",
  inZone: (zone) => `Zeitzone: ${zone}.`,
  unbanTitle: (name) => `${name} entsperren?`,
  unbanWhat: (name) =>
    `${name} kann sich sofort wieder anmelden. Sitzungen, die durch die Sperre endeten, kommen nicht zurück.`,
  unbanDone: (name) => `${name} kann sich wieder anmelden.`,
  unbanUndone: (name) => `${name} ist weiterhin gesperrt.`,

  editTitle: (name) => `${name} bearbeiten`,
  save: "Änderungen speichern",
  saved: "Die Änderungen sind gespeichert.",
  notSaved: "Es wurde nichts gespeichert.",
  takenBack: "Es ist wieder wie zuvor.",
  nameField: "Name",
  emailField: "E-Mail-Adresse",
  emailHint: "Eine neue Adresse gilt als nicht bestätigt, bis Sie sie bestätigen.",
  editWhat: "Das Protokoll hält fest, was vorher da war und was Sie jetzt schreiben.",
  verifyTitle: "Diese E-Mail-Adresse bestätigen?",
  verifyDone: (email) => `${email} ist bestätigt.`,
  verifyUndone: "Die E-Mail-Adresse ist weiterhin nicht bestätigt.",
  verifyWhat: (email, name) => [
    "Sie verbürgen sich dafür, dass ",
    email,
    ` zu ${name} gehört. Ihre App darf sich von nun an darauf verlassen.`,
  ],

  changedBy: (who) => `${who} hat diesen Benutzer geändert`,
  changedByApp: "Ihre App oder jemand an der Datenbank hat diesen Benutzer geändert",
  changedBySomebody: "Jemand hat diesen Benutzer geändert",
  changedField: (field, before, after) => `${field}: ${before} → ${after}`,
  nothingThere: "(leer)",
  seeEvent: "Im Protokoll ansehen",
  goOn: "Mit dem jetzigen Stand weitermachen",
  wentOn:
    "Sie haben jetzt den aktuellen Stand, und Ihre Eingaben sind erhalten. Sehen Sie noch einmal hin und speichern Sie dann.",

  metadata: "Metadaten",
  noMetadata:
    "Keine. Hier steht, was Ihre eigenen Werkzeuge über diesen Benutzer wissen wollen: höchstens 4 KB JSON, in Rollcall gehalten und nicht in den Tabellen Ihrer App.",
  editMetadata: "Metadaten bearbeiten",
  metadataTitle: (name) => `Metadaten von ${name} bearbeiten`,
  saveMetadata: "Metadaten speichern",
  metadataSaved: "Die Metadaten sind gespeichert.",
  metadataHint: "Ein JSON-Objekt von höchstens 4 KB. Leeren Sie das Feld, um keine zu haben.",
  metadataNotJson: "Das ist kein JSON-Objekt",
  metadataObject: "Es muss ein Objekt sein: { … }.",
  metadataSyntax: "Es ist kein gültiges JSON.",
  metadataSyntaxAt: (line, column) =>
    `Es ist kein gültiges JSON: Sehen Sie in Zeile ${line}, Spalte ${column} nach.`,
  metadataWhat:
    "Was Sie schreiben, ersetzt alles, was jetzt da ist. Das Protokoll hält von beidem den Anfang fest.",

  danger: "Gefahrenbereich",
  deleteLead: "Diesen Benutzer mit allen verknüpften Konten und Sitzungen löschen. Das Protokoll bleibt.",
  delete: "Benutzer löschen",
  deleteTitle: (name) => `${name} löschen?`,
  typeEmail: "Geben Sie zur Bestätigung die E-Mail-Adresse ein",
  typeId: "Geben Sie zur Bestätigung die Benutzer-ID ein",
  deleteDone: (name) => `${name} ist gelöscht.`,
  deleteUndone: "Es wurde nichts gelöscht.",
  deleteWhat: (accounts) =>
    `Das Profil, ${accounts === 1 ? "das verknüpfte Konto" : "alle verknüpften Konten"} und alle Sitzungen verschwinden sofort.`,
  noWayBack: "Dies lässt sich nicht rückgängig machen.",
  deleteTrail:
    "Was geschehen ist, bleibt im Protokoll. Wer sich später mit derselben Identität anmeldet, ist ein neuer Benutzer.",
  mergeLead:
    "Diesen Benutzer mit einem anderen zusammenführen, der dieselbe Person ist: Beide Verläufe werden dann als einer gelesen.",
  merge: "Zusammenführen mit …",
};
