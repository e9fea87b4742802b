import { count } from "@/lib/count";
import type { FailuresMessages } from "@/messages/en/failures";

const howMany = (n: number) => count(n, "fehlgeschlagene Anmeldung", "fehlgeschlagene Anmeldungen");

export const failures: FailuresMessages = {
  title: "Fehlgeschlagene Anmeldungen",
  lead: "Woher sie kamen und wem sie galten.",
  backToEvents: "Ereignisse",
  filter: "Fehlgeschlagene Anmeldungen filtern",
  byAddress: "Nach Adresse",
  byAccount: "Nach Konto",
  addresses: ["Adresse", "Adressen"],
  accounts: ["Konto", "Konten"],

  address: "Adresse",
  account: "Konto",
  country: "Land",
  failures: "Fehlschläge",
  triedAccounts: "Konten",
  triedAddresses: "Adressen",
  reasons: "Gründe",
  first: "Zuerst",
  last: "Zuletzt",
  unknown: "Unbekannt",
  noAddress: "Keine Adresse bekannt",
  nobodys: "gehört niemandem",
  reasonTimes: (reason, times) => `${times} × ${reason}`,
  reasonUnknown: "kein Grund bekannt",
  none: "Keine Anmeldung ist fehlgeschlagen",
  noneIn: "In der gezeigten Zeit ist nichts fehlgeschlagen. Wählen Sie unter „Zeit“ eine längere.",
  whole: howMany,
  wholeSince: (n, moment) => `${howMany(n)} seit ${moment}; ältere sind nicht gezählt`,
};
