import type { UsersMessages } from "@/messages/en/users";

export const users: UsersMessages = {
  user: "Benutzer",
  status: "Status",
  role: "Rolle",
  providers: "Anbieter",
  sessions: "Sitzungen",
  lastSignIn: "Letzte Anmeldung",
  neverSeen: "Nie gesehen",
  created: "Angelegt",
  beforeRollcall: "Vor Rollcall",
  title: "Benutzer",
  one: "Benutzer",
  many: "Benutzer",
  noMatch: "Kein Benutzer passt dazu",
  clearFilters: "Filter aufheben",
  howSearchWorks:
    "Gesucht wird am Anfang der E-Mail-Adresse und jedes Wortes im Namen sowie nach vollständigen IDs.",
  none: "Noch keine Benutzer",
  whatFillsThis: "Wer sich hier oder in Ihrer App anmeldet, erscheint sofort in dieser Liste.",
};
