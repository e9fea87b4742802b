import { count } from "@/lib/count";
import { messages } from "@/lib/messages";

const english = {
  title: "Health",
  lead: "Whether Rollcall can do its work, and if not, what is in the way.",
  lookAgain: "Look again",
  parts: "Parts",
  rowsBefore: "Rows from before Rollcall",
  works: "Rollcall works",
  fails: "Rollcall cannot do all of its work",
  worksHow: "Whoever changes something, through whatever door, it is written down.",
  failsHow: "Until the parts below are repaired, nothing is changed: a change without its trail is refused.",
  version: (version: string) => `Version ${version}.`,
  database: "Database",
  databaseSilent: "It does not answer. The binding DB in wrangler.toml says which one it is.",
  databaseAnswers: "It answers.",
  schema: "Tables, indexes and triggers",
  schemaUnknown: "Not known while the database does not answer.",
  schemaWhole: "All are there, word for word as they should be.",
  missing: (n: number) =>
    `${count(n, "is", "are")} missing or altered. Apply the migrations again to repair that:`,
  settings: "Settings",
  settingsRead: "All can be read.",
  settingWrong: "is missing or wrong. Nobody can sign in until it is right.",
  allTaken: "All are taken over",
  beingTaken: "Being taken over",
  notKnown: "Not known",
  takenHow: "Lists and search know every user, account and session.",
  openHow: "Lists and search miss those that are not through yet. It goes on by itself, a part every minute.",
  users: "Users",
  accounts: "Accounts",
  sessions: "Sessions",
  looks: { good: "Well", bad: "Not well", busy: "Under way", unknown: "Not known" },
};

export type HealthMessages = typeof english;
export const words = messages("health", english);
