import type { SettingsMessages } from "@/messages/en/settings";

export const settings: SettingsMessages = {
  title: "Einstellungen",
  lead: "Wie die Konsole in diesem Browser aussieht und spricht. Für andere ändert sich nichts.",

  looks: "Aussehen und Sprache",

  language: "Sprache",
  languageHint: "Dafür wird die Seite neu geladen.",
  asBrowser: "Wie der Browser",

  theme: "Farbschema",
  asSystem: "Wie das System",
  light: "Hell",
  dark: "Dunkel",

  zone: "Zeitzone",
  zoneHint: (now) => `Für alle angezeigten und eingegebenen Zeiten. Jetzt ist es ${now}.`,
  zoneSystem: (name) => `Ihre, ${name}`,
  utc: "UTC",

  density: "Tabellenzeilen",
  densityHint: "Auf dem Telefon bleiben sie so hoch, wie ein Finger es braucht.",
  comfortable: "Bequem",
  compact: "Kompakt",

  about: "Über Rollcall",
  version: "Version",
  api: "API",
  apiDocs: "API-Referenz",
  openapi: "OpenAPI-Dokument",
  health: "Zustand",
  healthy: "Rollcall funktioniert",
  unhealthy: "Rollcall kann nicht alle Aufgaben erfüllen",
  asking: "Wird abgefragt …",
};
