import { count } from "@/lib/count";
import { messages } from "@/lib/messages";

const english = {
  users: "Export users",
  exportingUsers: "Exporting users",
  usersCame: (lines: number, size: string) => `${count(lines, "user")}, ${size}`,
  allUsers: "All users that match the search and the filters.",
  events: "Export events",
  exportingEvents: "Exporting events",
  eventsCame: (lines: number, size: string) => `${count(lines, "event")}, ${size}`,
  allEvents: "Everything that matches these filters, up to now, oldest first.",
  trail: "The export itself is recorded on the trail.",
  forms: { csv: "CSV, for spreadsheets", ndjson: "NDJSON, for programs" },

  runs: "Leave this open until it is done.",
  done: "The file is complete.",
  broke: "The connection broke. What has arrived is kept: go on from there, or save what there is.",
  brokeForGood: "The connection broke, so the file is not complete.",
  notBegun: "Nothing was exported.",
  goOn: "Go on",
  anew: "Begin anew",
  takeThis: "Save what has arrived",
  cancel: "Cancel",
  close: "Close",
};

export type ExportsMessages = typeof english;
export const words = messages("exports", english);
