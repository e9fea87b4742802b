import type { NobodyMessages } from "@/messages/en/nobody";

export const nobody: NobodyMessages = {
  noMatch: "Kein Benutzer passt dazu",
  whyNoMatch:
    "Gesucht wird am Anfang der E-Mail-Adresse und jedes Wortes im Namen sowie nach vollständigen IDs.",
  none: "Noch keine Benutzer",
  whatFillsThis: "Wer sich hier oder in Ihrer App anmeldet, erscheint sofort in dieser Liste.",
};
