import { messages } from "@/lib/messages";

const english = {
  placeholder: "A user, an id, an address, or what you want to do",
  found: "Found",
  looking: "Looking…",
  nothing: "Nothing found.",
  users: "Users",
  allUsers: (text: string) => `All users for “${text}”`,
  ofType: (type: string) => `Events of the type ${type}`,
  thisRow: "This row",
  do: "Actions",
  goTo: "Go to",
  byId: "By id",
  failedSignIns: "Show failed sign-ins by address and account",
  usersFrom: (ip: string) => `Who came from ${ip}, and what to do about it`,
  eventsFrom: (address: string) => `What happened from ${address}`,
  sessionsFrom: (address: string) => `Who is signed in from ${address}`,
  openEvent: (id: string) => `Open event ${id}`,
  openSession: (id: string) => `Open session ${id}`,
  byRequest: (id: string) => `What request ${id} did`,

  createUser: "Create a user",
  importUsers: "Import users",
  createKey: "Create an API key",
  exportUsers: "Export users",
  exportEvents: "Export events",
  themeSystem: "Theme: as the system",
  themeLight: "Theme: light",
  themeDark: "Theme: dark",
  language: "Language",
  languageSystem: "Language: as the browser",
  compact: "Rows: compact",
  comfortable: "Rows: comfortable",
  zoneUtc: "Times: in UTC",
  zoneSystem: "Times: in your time zone",
  signOut: "Sign out",

  keys: "Keyboard shortcuts",
  openRow: "Open the row",
  closeOpen: "Close what is open",
  groups: { Everywhere: "Everywhere", "Go to": "Go to", Lists: "Lists", "This page": "This page" },

  theme: "Theme",
  system: "system",
  light: "light",
  dark: "dark",
};

export type PaletteMessages = typeof english;
export const words = messages("palette", english);
