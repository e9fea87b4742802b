import { count, number } from "@/lib/count";
import type { BulkMessages } from "@/messages/en/bulk";
import type { UserCount } from "../../../../shared/schemas/user.ts";

const users = (n: number): string => count(n, "Benutzer", "Benutzer");
const asFar = ({ users: n, complete }: UserCount): string =>
  complete ? number(n) : `(mehr als ${number(n)})`;
const inAll = (total: UserCount): string =>
  total.complete ? users(total.users) : `${asFar(total)} Benutzer`;
const ofUsers = (n: number): string => `von ${count(n, "Benutzer", "Benutzern")}`;

export const bulk: BulkMessages = {
  selection: "Auswahl",
  clearSelection: "Auswahl aufheben",
  clear: "Aufheben",
  allThatMatch: (total) => (total ? `Alle ${asFar(total)} passenden auswählen` : "Alle passenden auswählen"),
  allUsers: (total) => (total ? `Alle ${inAll(total)} auswählen` : "Alle Benutzer auswählen"),
  meantThatMatch: (total) => (total ? `Alle ${asFar(total)} passenden Benutzer` : "Alle passenden Benutzer"),
  meantAll: (total) => (total ? `Alle ${inAll(total)}` : "Alle Benutzer"),
  selected: (n) => `${users(n)} ausgewählt`,
  onlySelected: "Nur die ausgewählten",
  typeNumber: "Geben Sie zur Bestätigung die Anzahl der Benutzer ein",
  unknownMany: (verb) => `${verb}?`,
  nobody: "Es gibt niemanden, den dies betrifft.",
  left: (n) =>
    `${n === 1 ? "1 davon bleibt" : `${count(n, "", "davon")} bleiben`} unberührt: Sie selbst, Operatoren, deren Rolle nicht unter Ihrer liegt, oder IDs, zu denen es niemanden gibt.`,
  asJob: "Es läuft als Auftrag, ein Benutzer nach dem anderen. Sie können zusehen und ihn anhalten.",
  undone: "Es wurde nichts begonnen.",
  undoBans: "Diese Sperren aufheben",
  undoTitle: (n) => `Die Sperren ${ofUsers(n)} aufheben?`,
  undoWhat: (n) =>
    `${users(n)}, die dieser Auftrag gesperrt hat, können sich dann wieder anmelden, auch wer schon vorher gesperrt war.`,
  undoBegun: "Das Aufheben der Sperren hat begonnen.",
  revoke: {
    verb: "Sitzungen beenden",
    title: (n) => `Alle Sitzungen ${ofUsers(n)} beenden?`,
    button: () => "Sitzungen beenden",
    what: (n) => `Alle Sitzungen ${ofUsers(n)} enden.`,
    lasting: "Beendete Sitzungen kommen nicht zurück, aber diese Benutzer können sich neu anmelden.",
    begun: "Das Beenden der Sitzungen hat begonnen.",
  },
  ban: {
    verb: "Benutzer sperren",
    title: (n) => `${users(n)} sperren?`,
    button: (n) => `${users(n)} sperren`,
    what: (n) =>
      n === 1
        ? "1 Benutzer kann sich nicht mehr anmelden, und alle seine Sitzungen enden."
        : `${users(n)} können sich nicht mehr anmelden, und alle ihre Sitzungen enden.`,
    lasting: "Sie können die Sperren jederzeit aufheben. Beendete Sitzungen kommen nicht zurück.",
    begun: "Das Sperren hat begonnen.",
  },
  unban: {
    verb: "Benutzer entsperren",
    title: (n) => `${users(n)} entsperren?`,
    button: (n) => `${users(n)} entsperren`,
    what: (n) =>
      n === 1
        ? "1 Benutzer kann sich wieder anmelden, sofern er gesperrt war."
        : `${users(n)} können sich wieder anmelden, sofern sie gesperrt waren.`,
    lasting: "Sitzungen, die durch die Sperren endeten, kommen nicht zurück.",
    begun: "Das Entsperren hat begonnen.",
  },
  delete: {
    verb: "Benutzer löschen",
    title: (n) => `${users(n)} löschen?`,
    button: (n) => `${users(n)} löschen`,
    what: (n) =>
      n === 1
        ? "1 Benutzer wird gelöscht, mit allen Konten und Sitzungen."
        : `${users(n)} werden gelöscht, mit allen Konten und Sitzungen.`,
    lasting: "Dies lässt sich nicht rückgängig machen. Das Protokoll bleibt.",
    begun: "Das Löschen hat begonnen.",
  },
};
