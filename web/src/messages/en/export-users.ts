import { messages } from "@/lib/messages";

const english = {
  title: "Export users",
  all: "All users that match the filters.",
  allButSearch: "All users that match the filters; what is typed in the search does not count.",
  trail: "The export itself is recorded on the trail.",
  csv: "CSV, for spreadsheets",
  ndjson: "NDJSON, for programs",
};

export type ExportUsersMessages = typeof english;
export const words = messages("exportUsers", english);
