import { count, number } from "@/lib/count";
import { messages } from "@/lib/messages";

const english = {
  title: "Overview",
  lead: "How things stand, and what happened last.",
  latest: "Latest events",
  openEvents: "Open in Events",
  noEvents: "Nothing has happened yet. The first sign-in or change appears here.",

  users: "Users",
  bannedOfThem: (n: string) => `${n} of them banned`,
  noneBanned: "none is banned",
  liveSessions: (n: number) => count(n, "live session"),
  activeToday: "Active today",
  activeSpans: (week: string, month: string) => `${week} this week, ${month} this month`,
  newUsers: (n: string, trend: string) => `${n} new, ${trend}`,
  daily: (trend: string) => `Daily: ${trend}`,
  aDay: (n: string) => `${n} a day`,
  ofAttempts: (part: string) => `${part} of all attempts`,
  signIns7: "Sign-ins in 7 days",
  failed7: "Failed in 7 days",

  asMany: "as many as the 7 days before",
  noneBefore: "none in the 7 days before",
  more: (amount: string) => `${amount} more than the 7 days before`,
  fewer: (amount: string) => `${amount} fewer than the 7 days before`,
  slightly: "slightly",
  overTenTimes: "over 10 times",

  attention: "Needs attention",
  nothing: "Nothing. The trail is complete, and no more sign-ins fail than usual.",
  serious: "Serious",
  worthALook: "Worth a look",
  underWay: "Under way",
  openHealth: "Open Health",
  showThem: "Show them",
  healthUnread: "Health could not be read: whether the trail is complete is not known.",
  settingWrong: (setting: string) => `The setting ${setting} is missing or wrong.`,
  databaseSilent: "The database does not answer.",
  partsMissing: (n: number) =>
    `${count(n, "part of the database is", "parts of the database are")} missing or altered. No change is accepted until that is repaired.`,
  rowsOpen: (n: number) =>
    `${count(n, "row")} from before Rollcall ${n === 1 ? "is" : "are"} still being taken over. Lists are not complete yet.`,
  failedToday: (failed: number, usual: number) =>
    `${count(failed, "sign-in")} failed today. A usual day has ${number(usual)}.`,
  failedYesterday: (failed: number, usual: number) =>
    `${count(failed, "sign-in")} failed yesterday (UTC). A usual day has ${number(usual)}.`,
  onlyCounted: (n: number) =>
    `${count(n, "attempt")} came so fast from one place that ${n === 1 ? "it was" : "they were"} only counted.`,
  providerFails: (provider: string, since: string, failures: number) =>
    `Nobody has signed in with ${provider} since ${since}: it does not answer as it should. ${count(failures, "sign-in")} failed.`,

  days: "Sign-ins and failures, 30 days",
  asTable: "Show as table",
  daysAreUtc: "Days are in UTC; today is not over yet.",
  brushHint: "Drag across days to see their events.",
  signIns: "Sign-ins",
  failed: "Failed",
  today: "Today",
  dayFailed: (failed: string, counted: string | null) =>
    `${failed} failed${counted === null ? "" : `, ${counted} of them only counted`}`,
  daySignIns: (n: number) => count(n, "sign-in"),
  dayActive: (n: number) => count(n, "active user"),
  day: "Day (UTC)",
  activeUsers: "Active users",
  byDay: "Sign-ins and failures by day",

  providers: "Providers",
  noAccount: "No account is linked yet.",
  providerUse: (accounts: number, signIns: number) =>
    `${count(accounts, "account")} · ${count(signIns, "sign-in")} in 30 days`,
};

export type OverviewMessages = typeof english;
export const words = messages("overview", english);
