import type { AccountsMessages } from "@/messages/en/accounts";

export const accounts: AccountsMessages = {
  waysIn: "Anmeldewege",
  none: "Es ist kein Konto verknüpft, daher kann sich dieser Benutzer nicht anmelden.",
  noneButClaim:
    "Es ist kein Konto verknüpft. Wer hier angelegt oder importiert wurde, kann sich noch einmalig über einen Anbieter anmelden, der die E-Mail-Adresse bestätigt.",
  idAtProvider: "ID beim Anbieter",
  linked: "Verknüpft",
  beforeRollcall: "vor Rollcall",
  lastUsed: "Zuletzt benutzt",
  lastUsedAny: (provider) => `Letzte Anmeldung mit ${provider}`,
  neverUsed: "nie",
  notLately: "länger nicht",
  notUsable: "Nur in Ihrer App",
  notUsableWhy: "Ihre App meldet damit an; dieses Rollcall hat keinen solchen Anbieter.",
  refreshToken: "Refresh-Token vorhanden",
  accessEnded: "Access-Token abgelaufen",
  accessUntil: "Access-Token gültig",
  scope: (scope) => `Scope: ${scope}`,

  unlink: "Trennen",
  unlinkOne: (provider, id) => `${provider} ${id} trennen`,
  unlinkTitle: (provider) => `Verknüpfung mit ${provider} trennen?`,
  unlinked: (provider, name) => `Die Verknüpfung von ${name} mit ${provider} ist getrennt.`,
  notUnlinked: "Es wurde nichts getrennt.",
  unlinkWhat: (name, provider, account) => [
    `${name} kann sich nicht mehr mit ${provider} anmelden als `,
    account,
    ". Offene Sitzungen bleiben offen.",
  ],
  onlyWayIn: (name) =>
    `Es ist der einzige Anmeldeweg, der hier funktioniert: Danach kann sich ${name} gar nicht mehr anmelden. Nur ein neu verknüpftes Konto würde das ändern.`,
  linkAgain: (name) => `Nur ${name} selbst kann es wieder verknüpfen, nicht Sie.`,

  title: "Mein Konto",
  lead: "Wer Sie hier sind, womit Sie sich anmelden und wo Sie angemeldet sind.",
  email: "E-Mail-Adresse",
  myId: "Benutzer-ID",
  mine: "Verknüpfte Identitäten",
  linkAnother: "Weitere Identität verknüpfen",
  linkHow:
    "Wählen Sie, wo Ihre andere Identität ist. Sie melden sich dort an, und wenn Sie zurückkommen, gehört sie hier zu Ihnen. Sie haben zehn Minuten Zeit.",
  link: (provider) => `${provider} verknüpfen`,
  notLinked: "Es wurde nichts verknüpft.",
  noneOfMine: "Mit Ihnen ist keine Identität verknüpft.",
};
