import { messages } from "@/lib/messages";

const english = {
  overview: "Overview",
  users: "Users",
  sessions: "Sessions",
  events: "Events",
  operators: "Operators",
  keys: "API keys",
  jobs: "Jobs",
  health: "Health",
  settings: "Settings",
  account: "My account",

  mainNavigation: "Main",
  withKeys: (place: string, key: string) => `${place} (g ${key})`,
  yourMenu: "Your menu",
  noRole: "No role",
  searchEverything: "Search everything",
  search: "Search",
  showKeys: "Show keyboard shortcuts",
  widenRail: "Expand the sidebar",
  narrowRail: "Collapse the sidebar",
  skip: "Skip to content",

  noSuchPage: "There is no such page",
  noSuchPageWhy: "The address may be old, or mistyped.",
  toOverview: "Go to the overview",
};

export type ShellMessages = typeof english;
export const words = messages("shell", english);
