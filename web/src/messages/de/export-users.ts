import type { ExportUsersMessages } from "@/messages/en/export-users";

export const exportUsers: ExportUsersMessages = {
  title: "Benutzer exportieren",
  all: "Alle Benutzer, die zu den Filtern passen.",
  allButSearch: "Alle Benutzer, die zu den Filtern passen; der Suchbegriff zählt dabei nicht.",
  trail: "Der Export selbst wird im Protokoll festgehalten.",
  csv: "CSV, für Tabellenprogramme",
  ndjson: "NDJSON, für Programme",
};
