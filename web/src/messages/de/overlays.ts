import type { OverlaysMessages } from "@/messages/en/overlays";

export const overlays: OverlaysMessages = {
  apply: "Anwenden",
  country: "Land",
  countryHint: "Sein Name oder zwei Buchstaben wie DE; T1 ist das Tor-Netz.",
  noCountry: "Ein Land dieses Namens gibt es nicht.",
  ip: "IP",
  ipHint: "Eine Adresse oder ein Block wie 192.0.2.0/24 oder 2001:db8::/32.",
  noAddress: "Das ist weder eine Adresse noch ein Block davon.",
  providerId: "Anbieter-ID",
  providerHint: "Wie in der Tabelle accounts: github, google, …",
  person: "Name, E-Mail oder ID",
  personHint: "Der Anfang genügt.",
  usersFound: "Gefundene Benutzer",
  nobody: "Niemand gefunden.",
  columnsHint:
    "Was diese Tabelle in diesem Browser zeigt. Was Sie ankreuzen, kommt zuerst, wo der Platz knapp ist.",
  allColumns: "Zeigen, was passt",
  open: "Öffnen",
};
