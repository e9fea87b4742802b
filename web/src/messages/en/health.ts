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
  worksHow: "Every change is written to the trail, whichever way it is made.",
  failsHow: "Until the parts below are repaired, changes are refused: none is made without its trail.",
  version: (version: string) => `Version ${version}.`,
  database: "Database",
  databaseSilent: "It does not answer. The binding DB in wrangler.toml says which one it is.",
  databaseAnswers: "It answers.",
  schema: "Tables, indexes and triggers",
  schemaUnknown: "Not known while the database does not answer.",
  schemaWhole: "All are in place, and none is altered.",
  missing: (n: number) =>
    `${count(n, "is", "are")} missing or altered. Apply the migrations again to repair that:`,
  settings: "Settings",
  settingsRead: "All can be read.",
  settingWrong: "is missing or wrong. Nobody can sign in until it is right.",
  allTaken: "All are taken over",
  beingTaken: "Being taken over",
  notKnown: "Not known",
  takenHow: "Lists and search know every user, account and session.",
  openHow: "Lists and search miss the rest until then. It goes on by itself, a part every minute.",
  users: "Users",
  accounts: "Accounts",
  sessions: "Sessions",
  looks: { good: "OK", bad: "Broken", busy: "Under way", unknown: "Not known" },
};

export type HealthMessages = typeof english;
export const words = messages("health", english);
