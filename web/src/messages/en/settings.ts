import { messages } from "@/lib/messages";

const english = {
  title: "Settings",
  lead: "How the console looks and speaks in this browser. Nobody else sees a difference.",

  looks: "Look and language",

  language: "Language",
  languageHint: "The page reloads when you change it.",
  asBrowser: "As the browser",

  theme: "Theme",
  asSystem: "As the system",
  light: "Light",
  dark: "Dark",

  zone: "Time zone",
  zoneHint: (now: string) => `For every time shown here, and for those that you type. It is now ${now}.`,
  zoneSystem: (name: string) => `Yours, ${name}`,
  utc: "UTC",

  density: "Rows of tables",
  densityHint: "On a phone, rows stay tall enough to tap.",
  comfortable: "Comfortable",
  compact: "Compact",

  about: "About",
  version: "Version",
  api: "API",
  apiDocs: "API reference",
  openapi: "OpenAPI document",
  health: "Health",
  healthy: "Rollcall works",
  unhealthy: "Rollcall cannot do all of its work",
  asking: "Asking…",
};

export type SettingsMessages = typeof english;
export const words = messages("settings", english);
