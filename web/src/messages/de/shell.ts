import type { ShellMessages } from "@/messages/en/shell";

export const shell: ShellMessages = {
  overview: "Übersicht",
  users: "Benutzer",
  sessions: "Sitzungen",
  events: "Ereignisse",
  operators: "Operatoren",
  keys: "API-Schlüssel",
  jobs: "Aufträge",
  health: "Zustand",
  settings: "Einstellungen",
  account: "Mein Konto",

  mainNavigation: "Hauptmenü",
  withKeys: (place, key) => `${place} (g ${key})`,
  yourMenu: "Ihr Menü",
  noRole: "Keine Rolle",
  searchEverything: "Alles durchsuchen",
  search: "Suchen",
  showKeys: "Tastenkürzel anzeigen",
  widenRail: "Seitenleiste ausklappen",
  narrowRail: "Seitenleiste einklappen",
  skip: "Zum Inhalt springen",

  noSuchPage: "Diese Seite gibt es nicht",
  noSuchPageWhy: "Die Adresse ist vielleicht veraltet oder enthält einen Tippfehler.",
  toOverview: "Zur Übersicht",
};
