import { messages } from "@/lib/messages";

const english = {
  title: "Export users",
  all: "All users that the filters mean.",
  allButSearch: "All users that the filters mean; what is typed in the search does not count.",
  trail: "That you took it goes on the trail.",
  csv: "CSV, for spreadsheets",
  ndjson: "NDJSON, for programs",
};

export type ExportUsersMessages = typeof english;
export const words = messages("exportUsers", english);
