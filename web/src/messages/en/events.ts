import { count } from "@/lib/count";
import { messages } from "@/lib/messages";
import type { ActorKind, EventOutcome, EventSource } from "../../../../shared/event-types.ts";

const sources: Record<EventSource, string> = { engine: "Sign-in", api: "Rollcall", database: "The app" };
const outcomes: Record<EventOutcome, string> = { success: "Success", failure: "Failure" };
const actorKinds: Record<ActorKind, string> = {
  user: "user",
  operator: "operator",
  apiKey: "API key",
  system: "system",
};

const english = {
  title: "Events",
  lead: "Everything that happened to users, accounts and sessions, whoever did it.",
  one: "event",
  many: "events",
  howMany: (n: number) => count(n, "event"),

  event: "Event",
  type: "Type",
  ip: "IP",
  through: "Through",
  when: "When",
  noMatch: "No event matches",
  whyNoMatch: "Nothing on the trail matches all of these filters.",
  none: "Nothing has happened yet",
  whatFillsThis:
    "Every sign-in and every change of a user, an account or a session is written down here, whoever makes it.",

  filter: "Filter events",
  user: "User",
  actor: "Actor",
  outcome: "Outcome",
  country: "Country",
  request: "Request",
  requestHint: "A request id, as errors and events show it.",
  session: "Session",
  sessionHint: "A session id, as events show it.",
  moreFilters: "More filters",
  sources,
  outcomes,
  actorKinds,

  time: "Time",
  spans: {
    "1h": "Last hour",
    today: "Today",
    "24h": "Last 24 hours",
    "7d": "Last 7 days",
    "30d": "Last 30 days",
  },
  since: "Since",
  until: "Until",
  sinceWords: (from: string) => `since ${from}`,
  untilWords: (to: string) => `until ${to}`,
  inZone: (zone: string) => `Time zone: ${zone}.`,
  apply: "Apply",

  failedSignIns: "Failed sign-ins",
  live: "Live",
  watch: "Watch events live",
  stopWatching: "Stop watching",
  connecting: "Connecting…",
  watching: "New events appear by themselves.",
  broken: "The connection is lost. Trying again…",
  newSince: (n: number) => `${count(n, "new event")} since you began to watch`,
  showNew: (n: number) => `Show ${count(n, "new event")}`,
  nextEvent: "Next event",
  previousEvent: "Previous event",

  whenItHappened: "When it happened",
  notCounted: "The events below are not counted.",
  countedSince: (n: number, start: string | null) =>
    `${count(n, "event")}${start === null ? "" : ` since ${start}`}`,
  olderNotCounted: "; older ones are not counted",
  daysInUtc: " · days in UTC",
  showNumbers: "Show the numbers",
  hideNumbers: "Hide the numbers",
  overTime: "Events over time",
  byInterval: { hour: "Events by hour", day: "Events by day" },
  interval: { hour: "Hour", day: "Day" },
  onlyInterval: { hour: "Show only this hour", day: "Show only this day" },
  only: (bucket: string) => `Show only ${bucket}`,
  filterColumn: "Filter",

  eventNo: (id: string) => `Event ${id}`,
  reason: "Reason",
  code: "Code",
  provider: "Provider",
  ipAddress: "IP address",
  device: "Device",
  userAgent: "User agent",
  itself: "Rollcall itself",
  deleted: "Deleted",
  isYou: (name: string) => `${name} (you)`,
  notKnown: "Not known",
  eventId: "Event id",
  userId: "User id",
  actorId: "Actor id",
  sessionId: "Session id",
  accountId: "Account id",
  requestId: "Request id",
  /** the name of a value in the middle of a sentence */
  inSentence: (name: string) => (name === "IP address" ? name : name.toLowerCase()),
  related: "Go on from here",
  thisUser: "This user",
  ofRequest: "All events of this request",
  ofSession: "All events of this session",
  thisSession: "This session",
  fromAddress: "All events from this address",
  aboutAddress: "Who came from this address",
  ofUser: "All events of this user",
  whatChanged: "What changed",
  before: "Before",
  after: "After",
  value: "Value",
  nothing: "nothing",

  whatHappened: "What happened",
  openInEvents: "Open in Events",
  nothingYet: "Nothing is on the trail about this user yet.",
  nothingInSession: "Nothing is on the trail about this session.",
  detailsAt: (time: string) => `Details of the event at ${time}`,
  moment: "One moment…",
  earlier: "Show earlier events",

  export: "Export",
};

export type EventsMessages = typeof english;
export const words = messages("events", english);
