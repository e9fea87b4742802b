import { count } from "@/lib/count";
import type { SessionsMessages } from "@/messages/en/sessions";

const howMany = (n: number) => count(n, "Sitzung", "Sitzungen");
const ofUsers = (n: number) => `von ${n === 1 ? "einem Benutzer" : count(n, "Benutzer", "Benutzern")}`;

export const sessions: SessionsMessages = {
  title: "Sitzungen",
  lead: "Wer angemeldet ist, wo und seit wann.",
  one: "Sitzung",
  many: "Sitzungen",

  user: "Benutzer",
  device: "Gerät",
  place: "Ort",
  ip: "IP",
  provider: "Anbieter",
  signedIn: "Angemeldet",
  lastSeen: "Zuletzt gesehen",
  state: "Zustand",
  action: "Aktion",
  unknown: "Unbekannt",
  unknownDevice: "Unbekanntes Gerät",
  unknownPlace: "Unbekannter Ort",
  beforeRollcall: "Vor Rollcall",
  never: "Nie",
  noMatch: "Keine Sitzung passt dazu",
  clearFilters: "Filter aufheben",
  whyNoMatch: "Solange der Filter „Zustand“ nichts anderes sagt, werden nur aktive Sitzungen gezeigt.",
  none: "Niemand ist angemeldet",
  whatFillsThis:
    "Sobald sich jemand anmeldet, erscheint seine Sitzung hier; ist sie beendet, bleibt sie als Beleg erhalten.",
  sessionOf: (name, device) => `die Sitzung von ${name}: ${device}`,

  ends: {
    signOut: "Abgemeldet",
    revokeSession: "Beendet",
    expireSession: "Abgelaufen",
    deleteSession: "Von der App beendet",
    replaced: "Durch neue Anmeldung ersetzt",
    banned: "Durch Sperre beendet",
    userDeleted: "Benutzer gelöscht",
  },
  ended: "Beendet",
  active: "Aktiv",
  thisSession: "Diese Sitzung",
  with: (provider) => `mit ${provider}`,
  signedInAt: "Angemeldet ",
  endedAt: "Beendet ",
  lastSeenAt: "Zuletzt gesehen ",
  signedInBefore: "vor Rollcall",
  neverSeen: "nie",

  filter: "Sitzungen filtern",
  ipHint: "Eine Adresse oder ein Block wie 192.0.2.0/24 oder 2001:db8::/32.",
  deviceHint: "Ein Teil des User-Agents wie Firefox, iPhone, Windows oder Macintosh.",
  country: "Land",
  countryHint: "Zwei Buchstaben wie DE; T1 ist das Tor-Netz.",
  activeAndEnded: "Aktiv und beendet",
  after: "Ab",
  before: "Vor",
  notSeenSince: "Nicht gesehen seit",
  since: (moment) => `ab ${moment}`,
  until: (moment) => `vor ${moment}`,
  inZone: (zone) => `In Ihrer Zeitzone, ${zone}.`,
  apply: "Anwenden",
  moreFilters: "Weitere Filter",

  revoke: "Sitzung beenden",
  revokeThis: "Diese Sitzung beenden?",
  revoked: (name) => `Die Sitzung von ${name} ist beendet.`,
  stillAlive: "Die Sitzung ist weiterhin aktiv.",
  signsOut: (name, device, place) =>
    `${name} wird sofort abgemeldet, Gerät: ${device} (${place}). Schon die nächste Anfrage mit diesem Cookie wird abgewiesen. Andere Sitzungen laufen weiter.`,
  isCurrent: "Es ist die Sitzung, die Sie gerade benutzen.",
  canSignInAgain: (name) => `Das lässt sich nicht rückgängig machen, aber ${name} kann sich neu anmelden.`,

  revokeAll: "Alle Sitzungen beenden",
  revokeAllOf: (name) => `Alle Sitzungen von ${name} beenden?`,
  signedOutEverywhere: (name) => `${name} ist überall abgemeldet.`,
  mayBeAlive: "Es kann sein, dass Sitzungen weiterhin aktiv sind.",
  signsOutEverywhere: (name) =>
    `${name} wird sofort auf allen Geräten abgemeldet. Das lässt sich nicht rückgängig machen, aber ${name} kann sich neu anmelden.`,
  banInstead: (name) => `Um ${name} auszuschließen, sperren Sie stattdessen den Benutzer.`,

  revokeMatching: "Alle passenden beenden",
  revokeEveryone: "Die Sitzungen aller beenden",
  revokeMany: "Sitzungen beenden",
  revokeManyQuestion: "Sitzungen beenden?",
  revokeN: (n) => `${howMany(n)} beenden`,
  revokeNQuestion: (n) => `${howMany(n)} beenden?`,
  revokedN: (n) => `Beendet: ${howMany(n)}.`,
  typeEveryone: "Geben Sie zur Bestätigung „alle“ ein",
  everyoneTyped: "alle",
  nothingBegun: "Es wurde nichts begonnen.",
  counting: "Die Sitzungen werden gezählt. Bei sehr vielen dauert das eine Weile …",
  spareMine: "Die Sitzung behalten, die ich gerade benutze",
  matchingEnd: (n, users) =>
    `Alle, die zu den Filtern passen: ${howMany(n)} ${ofUsers(users)} ${n === 1 ? "wird" : "werden"} beendet.`,
  everyoneEnds: (n, users) => `Alle: ${howMany(n)} ${ofUsers(users)} ${n === 1 ? "wird" : "werden"} beendet.`,
  noneToEnd: "Es gibt keine aktive Sitzung, die das beenden könnte.",
  left: (n) =>
    `${howMany(n)} von Operatoren, deren Rolle nicht unter Ihrer liegt, ${n === 1 ? "bleibt" : "bleiben"} bestehen.`,
  mineIsAmong: "Die Sitzung, die Sie gerade benutzen, ist darunter.",
  allCanSignInAgain: "Das lässt sich nicht rückgängig machen, aber alle können sich neu anmelden.",

  selection: "Auswahl",
  selected: (n) => `${howMany(n)} ausgewählt`,
  clear: "Aufheben",
  clearSelection: "Auswahl aufheben",
  selectedEnd: (n, users) =>
    `${howMany(n)}${users === null ? "" : ` ${ofUsers(users)}`} ${n === 1 ? "wird" : "werden nacheinander"} beendet.`,
  overAlready: (n) => `${howMany(n)} ${n === 1 ? "war" : "waren"} schon beendet.`,
  notRevoked: (n) =>
    `${howMany(n)} ${n === 1 ? "konnte nicht beendet werden und bleibt" : "konnten nicht beendet werden und bleiben"} ausgewählt.`,

  signedInNow: "Jetzt angemeldet",
  hideEnded: "Beendete Sitzungen ausblenden",
  showEnded: "Beendete Sitzungen anzeigen",
  noneToRevoke: "Es gibt keine aktive Sitzung, die sich beenden ließe.",
  nowhere: (name) => `${name} ist nirgends angemeldet.`,

  mine: "Meine Sitzungen",
  signOutElsewhere: "Anderswo abmelden",
  signOutElsewhereQuestion: "Überall sonst abmelden?",
  onlyHere: "Sie sind nirgends sonst angemeldet.",
  noneOfMine: "Von Ihnen ist keine Sitzung verzeichnet.",
  othersEnd: (n) =>
    `${count(n, "andere Sitzung", "andere Sitzungen")} von Ihnen ${n === 1 ? "endet" : "enden"} sofort; diese hier bleibt. Das lässt sich nicht rückgängig machen, aber Sie können sich dort neu anmelden.`,
  signedOutElsewhere: "Sie sind überall sonst abgemeldet.",
  othersAlive: "Ihre anderen Sitzungen sind weiterhin aktiv.",
};
