import { messages } from "@/lib/messages";

const english = {
  apply: "Apply",
  providerId: "Provider id",
  providerHint: "As in the accounts table: github, google, …",
  person: "Name, e-mail or id",
  personHint: "The beginning is enough.",
  usersFound: "Users found",
  nobody: "Nobody is found.",
  columnsHint: "What this table shows in this browser. A narrow window shows fewer.",
  allColumns: "Show all",
  open: "Open",
};

export type OverlaysMessages = typeof english;
export const words = messages("overlays", english);
