import { roleName } from "@/messages/de/role-name";
import type { OperatorsMessages } from "@/messages/en/operators";

export const operators: OperatorsMessages = {
  title: "Operatoren",
  lead: "Wer Zugang zu Rollcall hat und was jeder darf.",
  one: "Operator",
  many: "Operatoren",
  filters: "Operatoren filtern",
  powers: {
    viewer: "sieht alles, ändert nichts",
    support: "beendet auch Sitzungen, bestätigt E-Mail-Adressen, schreibt Notizen",
    admin: "sperrt, bearbeitet, trennt, löscht und exportiert auch, legt API-Schlüssel an",
    owner: "entscheidet auch, wer Operator ist",
  },
  power: (role, power) => `${role}: ${power}.`,

  operator: "Operator",
  role: "Rolle",
  state: "Zustand",
  grantedBy: "Vergeben von",
  by: "von",
  bySettings: "Den Einstellungen",
  byOperator: "Einem Operator",
  seeGrant: (name) => `Wer ${name} die Rolle gegeben hat: im Protokoll ansehen`,
  since: "Seit",
  lastSignIn: "Letzte Anmeldung",
  neverSeen: "Nie gesehen",
  action: "Aktion",
  inForce: "In Kraft",
  userGone: "Benutzer gibt es nicht mehr",
  notInSettings: "Nicht in den Einstellungen",
  comesBack:
    "ROLLCALL_OWNERS nennt diese E-Mail-Adresse, die Rolle käme also zurück. Nehmen Sie sie aus dieser Einstellung heraus.",
  noneOfRole: "Kein Operator hat diese Rolle",
  clearFilters: "Filter aufheben",
  none: "Keine Operatoren",
  whatFillsThis: "Wen ROLLCALL_OWNERS nennt, ist mit der nächsten Anmeldung Owner.",

  add: "Operator hinzufügen",
  findTitle: "Wer soll Operator werden?",
  findWhat:
    "Nur Benutzer können Operatoren sein. Wer noch nicht hier ist, muss sich einmal anmelden oder angelegt werden.",
  cancel: "Abbrechen",
  change: "Rolle ändern",
  grant: "Rolle geben",
  changeTitle: (name) => `Die Rolle von ${name} ändern?`,
  grantTitle: (name) => `${name} zum Operator machen?`,
  granted: (name, role) => `${name} hat jetzt die Rolle ${roleName(role)}.`,
  unchanged: "Die Rolle ist, wie sie war.",
  tookBack: (name, role) =>
    role === null
      ? `${name} ist wie zuvor kein Operator.`
      : `${name} hat wieder die Rolle ${roleName(role)}.`,
  grantWhat: (name) =>
    `${name} hat die neue Rolle ab der nächsten Anfrage. Sie können sie jederzeit wieder ändern.`,
  ownerWarning: "Ein Owner kann jede Rolle entziehen, auch Ihre.",

  revoke: "Rolle entziehen",
  revokeTitle: (name) => `${name} die Rolle entziehen?`,
  revoked: (name) => `${name} ist kein Operator mehr.`,
  revokeWhat: (name, role) =>
    `${name} ist ab der nächsten Anfrage nicht mehr ${roleName(role ?? "operator")}. Sitzungen bleiben offen, zeigen hier aber nichts mehr.`,
  revokeKeys: (name) =>
    `API-Schlüssel, die ${name} angelegt hat, enden endgültig. Die Rolle kann wieder vergeben werden.`,
};
