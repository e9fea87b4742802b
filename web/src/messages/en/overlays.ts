import { messages } from "@/lib/messages";

const english = {
  apply: "Apply",
  country: "Country",
  countryHint: "Its name, or two letters such as DE; T1 is the Tor network.",
  noCountry: "There is no country of that name.",
  ip: "IP",
  ipHint: "An address, or a block such as 192.0.2.0/24 or 2001:db8::/32.",
  noAddress: "That is no address and no block of them.",
  providerId: "Provider id",
  providerHint: "As in the accounts table: github, google, …",
  person: "Name, e-mail or id",
  personHint: "The beginning is enough.",
  usersFound: "Users found",
  nobody: "Nobody is found.",
  columnsHint: "What this table shows in this browser. What you tick comes first where room is short.",
  allColumns: "Show what fits",
  open: "Open",
};

export type OverlaysMessages = typeof english;
export const words = messages("overlays", english);
