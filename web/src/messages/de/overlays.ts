import type { OverlaysMessages } from "@/messages/en/overlays";

export const overlays: OverlaysMessages = {
  apply: "Anwenden",
  providerId: "Anbieter-ID",
  providerHint: "Wie in der Tabelle accounts: github, google, …",
  person: "Name, E-Mail oder ID",
  personHint: "Der Anfang genügt.",
  usersFound: "Gefundene Benutzer",
  nobody: "Niemand gefunden.",
  columnsHint: "Was diese Tabelle in diesem Browser zeigt. Ein schmales Fenster zeigt weniger.",
  allColumns: "Alle zeigen",
  open: "Öffnen",
};
