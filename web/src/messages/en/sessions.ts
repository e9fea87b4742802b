import { count, number } from "@/lib/count";
import { messages } from "@/lib/messages";
import type { SessionEnd } from "../../../../shared/event-types.ts";
import type { SessionSummary } from "../../../../shared/schemas/session.ts";

export type SessionsInSum = Pick<SessionSummary, "sessions" | "complete">;

const ends: Record<SessionEnd, string> = {
  signOut: "Signed out",
  revokeSession: "Revoked",
  expireSession: "Expired",
  deleteSession: "Ended by the app",
  replaced: "Replaced by a new sign-in",
  banned: "Ended by a ban",
  userDeleted: "User deleted",
};

const sessions = (n: number) => count(n, "session");

/** As far as they were counted: "1,204", or "(more than 950)". */
const asFar = ({ sessions: n, complete }: SessionsInSum): string =>
  complete ? number(n) : `(more than ${number(n)})`;

const english = {
  title: "Sessions",
  lead: "Who is signed in, where and since when.",
  one: "session",
  many: "sessions",

  each: "One by one",
  byDevice: "By device",
  byPlace: "By place",
  devices: ["device", "devices"] as [string, string],
  places: ["country", "countries"] as [string, string],
  users: "Users",
  inSum: (n: number, users: number) => `${sessions(n)} of ${count(users, "user")}`,
  /** where there are more than one request may look at */
  latestInSum: (n: number, users: number) => `The latest ${sessions(n)}, of ${count(users, "user")}`,

  user: "User",
  device: "Device",
  place: "Place",
  ip: "IP",
  provider: "Provider",
  signedIn: "Signed in",
  lastSeen: "Last seen",
  state: "State",
  action: "Action",
  unknown: "Unknown",
  unknownPlace: "Unknown place",
  beforeRollcall: "Before Rollcall",
  never: "Never",
  noMatch: "No session matches",
  whyNoMatch: "Only live sessions are shown unless the filter “State” says otherwise.",
  none: "Nobody is signed in",
  whatFillsThis:
    "A session appears here as soon as somebody signs in, and stays as evidence when it has ended.",
  /** what a row's box is called: "the session of Mallory: Firefox on Linux" */
  sessionOf: (name: string, device: string) => `the session of ${name}: ${device}`,

  sessionNo: (id: string) => `Session ${id}`,
  nextSession: "Next session",
  previousSession: "Previous session",
  endsByItself: "Ends by itself",
  ipAddress: "IP address",
  userAgent: "User agent",
  sessionId: "Session id",
  /** in the middle of a sentence */
  idToCopy: "session id",
  goOn: "Go on from here",
  thisUser: "This user",
  allOfUser: "All sessions of this user",
  aboutAddress: "Who came from this address",

  ends,
  ended: "Ended",
  active: "Active",
  thisSession: "This session",
  with: (provider: string) => `with ${provider}`,
  /** what stands before a moment: "Signed in 5 min ago" */
  signedInAt: "Signed in ",
  endedAt: "Ended ",
  lastSeenAt: "Last seen ",
  signedInBefore: "before Rollcall",
  neverSeen: "never",

  filter: "Filter sessions",
  deviceExample: "iPhone",
  /** a device that is one of a list's, and not any with that text in its name */
  exactly: (device: string) => `exactly ${device}`,
  deviceHint: "A part of the user agent, such as Firefox, iPhone, Windows or Macintosh.",
  country: "Country",
  activeAndEnded: "Active and ended",
  after: "From",
  before: "Before",
  notSeenSince: "Not seen since",
  since: (moment: string) => `since ${moment}`,
  until: (moment: string) => `before ${moment}`,
  inZone: (zone: string) => `Time zone: ${zone}.`,
  apply: "Apply",
  moreFilters: "More filters",

  revoke: "Revoke session",
  revokeThis: "Revoke this session?",
  revoked: (name: string) => `The session of ${name} is revoked.`,
  stillAlive: "The session is still alive.",
  signsOut: (name: string, device: string, place: string) =>
    `${name} is signed out of ${device} (${place}) at once: the next request with that cookie is refused. Other sessions go on.`,
  isCurrent: "It is the session that you are using now.",
  canSignInAgain: (name: string) => `This cannot be undone, but ${name} can sign in again.`,

  revokeAll: "Revoke all sessions",
  revokeAllOf: (name: string) => `Revoke all sessions of ${name}?`,
  signedOutEverywhere: (name: string) => `${name} is signed out everywhere.`,
  mayBeAlive: "Sessions may still be alive.",
  signsOutEverywhere: (name: string) =>
    `${name} is signed out on every device at once. This cannot be undone, but ${name} can sign in again.`,
  banInstead: (name: string) => `To keep ${name} out, ban the user instead.`,

  revokeMatching: "Revoke all that match",
  revokeEveryone: "Revoke everyone’s sessions",
  revokeMany: "Revoke sessions",
  revokeManyQuestion: "Revoke sessions?",
  revokeN: (n: number) => `Revoke ${sessions(n)}`,
  revokeNQuestion: (n: number) => `Revoke ${sessions(n)}?`,
  revokedN: (n: number) => `Revoked: ${sessions(n)}.`,
  revokeBegun: "There are very many. They are being revoked now, by a job.",
  typeEveryone: "Type “everyone” to confirm",
  everyoneTyped: "everyone",
  nothingBegun: "Nothing was begun.",
  counting: "Counting the sessions. With very many this takes a while…",
  spareMine: "Keep the session that I am using now",
  matchingEnd: (n: number, users: number) =>
    `All that match the filters: ${sessions(n)} of ${count(users, "user")} will end.`,
  everyoneEnds: (n: number, users: number) => `Everyone: ${sessions(n)} of ${count(users, "user")} will end.`,
  noneToEnd: "There is no live session that this could end.",
  left: (n: number) => `${sessions(n)} of operators whose role is not below yours will stay.`,
  mineIsAmong: "The session that you are using now is among them.",
  allCanSignInAgain: "This cannot be undone, but everybody can sign in again.",

  /** undefined: nobody has counted them */
  allThatMatch: (total?: SessionsInSum) => (total ? `All ${asFar(total)} that match…` : "All that match…"),
  allSessions: (total?: SessionsInSum) =>
    total ? `All ${asFar(total)} sessions of everyone…` : "Everyone’s sessions…",
  selection: "Selection",
  selected: (n: number) => `${sessions(n)} selected`,
  clear: "Clear",
  clearSelection: "Clear the selection",
  /** of so many users; null where that is not known any more */
  selectedEnd: (n: number, users: number | null) =>
    `${sessions(n)}${users === null ? "" : ` of ${count(users, "user")}`} will end, one by one.`,
  overAlready: (n: number) => `${sessions(n)} had ended already.`,
  notRevoked: (n: number) => `${sessions(n)} could not be revoked and stay selected.`,

  signedInNow: "Signed in now",
  /** after “Signed in now”, with the ended ones below as well; not all of these where there are very many */
  liveAndEnded: (live: number, ended: number, isAll: boolean) =>
    `${number(live)} · ${isAll ? "" : "over "}${number(ended)} ended`,
  hideEnded: "Hide ended sessions",
  showEnded: "Show ended sessions",
  /** after why somebody may not end all of his own sessions here */
  elsewhereInAccount: "Under “My account” you can sign out everywhere else.",
  noneToRevoke: "There is no live session to revoke.",
  notAllHere: "Only the latest are here.",
  nowhere: (name: string) => `${name} is not signed in anywhere.`,

  mine: "My sessions",
  signOutElsewhere: "Sign out elsewhere",
  signOutElsewhereQuestion: "Sign out everywhere else?",
  /** the reason that the trail has where he gives none */
  onlyHere: "You are signed in nowhere else.",
  noneOfMine: "There is no session of yours on record.",
  /** `isAll` is false where there are more than so many */
  othersEnd: (n: number, isAll: boolean) =>
    `${isAll ? "" : "More than "}${count(n, "other session")} of yours ${n === 1 ? "ends" : "end"} at once; this one stays. It cannot be undone, but you can sign in again there.`,
  signedOutElsewhere: "You are signed out everywhere else.",
  othersAlive: "Your other sessions are still alive.",
};

export type SessionsMessages = typeof english;
export const words = messages("sessions", english);
