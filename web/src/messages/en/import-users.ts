import { count } from "@/lib/count";
import { messages } from "@/lib/messages";

const english = {
  title: "Import users",
  columns:
    "A CSV file with a column email and, if you like, name, image and emailVerified; or NDJSON, one such object on each line.",
  checkedFirst:
    "The file is only checked at first: you see what is wrong before anything is done. No e-mails are sent.",
  file: "File",
  drop: "Choose it or drop it here. At most 10,000 users and 1 MB.",
  tooLarge: (megabytes: string): string =>
    `This file has ${megabytes} MB, and at most 1 MB can be sent at a time. Send it in parts.`,
  checking: "Checking the file…",
  empty: "There is no user in this file.",
  good: (n: number): string => (n === 1 ? "1 user can be imported." : `${count(n, "user")} can be imported.`),
  bad: (n: number): string => (n === 1 ? "1 line is bad." : `${count(n, "line")} are bad.`),
  told: (n: number): string => `The first ${count(n, "fault")} of them:`,
  skip: (n: number): string => (n === 1 ? "Leave out the bad line" : "Leave out the bad lines"),
  copyFaults: "list of faults",
  faults: "What is wrong, line by line",
  line: "Line",
  field: "Field",
  fault: "What is wrong",
  verb: "Import users",
  verbOf: (n: number): string => `Import ${count(n, "user")}`,
  done: (n: number): string => (n === 1 ? "1 user is imported." : `${count(n, "user")} are imported.`),
  begun: "The import has begun.",
  undone: "Nobody was imported.",
};

export type ImportUsersMessages = typeof english;
export const words = messages("importUsers", english);
