import { count } from "@/lib/count";
import type { MergeUsersMessages } from "@/messages/en/merge-users";

export const mergeUsers: MergeUsersMessages = {
  findTitle: (name) => `Wer ist ${name} noch?`,
  findWhat: (name) =>
    `Suchen Sie den Benutzer, der bleibt. ${name} geht in ihm auf: Es geschieht nichts, bevor Sie gesehen haben, was geschähe.`,
  cancel: "Abbrechen",
  same: "Das ist derselbe Benutzer. Wählen Sie einen anderen.",
  title: (from, into) => `${from} mit ${into} zusammenführen?`,
  verb: "Benutzer zusammenführen",
  goes: "Geht",
  stays: "Bleibt",
  noEmail: "Keine E-Mail-Adresse",
  kept: "behält Name, E-Mail-Adresse und Bild",
  lost: "Name, E-Mail-Adresse und Bild werden aufgegeben",
  moves: "Was hinübergeht",
  accounts: (n) => count(n, "verknüpftes Konto", "verknüpfte Konten"),
  sessions: (n) => `${count(n, "Sitzung", "Sitzungen")}, weiterhin angemeldet`,
  notes: (n) => count(n, "Notiz", "Notizen"),
  metadata: "die Metadaten, da es dort noch keine gibt",
  metadataLost: "Die Metadaten werden aufgegeben: Der Benutzer, der bleibt, hat schon welche.",
  nothing: "nichts: Es gibt kein Konto, keine Sitzung und keine Notiz",
  history: "Beide Verläufe werden unter beiden IDs als einer gelesen. Kein Ereignis wird umgeschrieben.",
  noWayBack: "Dies lässt sich nicht rückgängig machen.",
  typeEmail: "Geben Sie zur Bestätigung die E-Mail-Adresse des Benutzers ein, der geht",
  typeId: "Geben Sie zur Bestätigung die ID des Benutzers ein, der geht",
  done: (from, into) => `${from} ist mit ${into} zusammengeführt.`,
  undone: "Es wurde nichts zusammengeführt.",
  was: (id) => `Der Benutzer ${id} wurde mit diesem zusammengeführt.`,
  wasWhy:
    "Sie sind auf der Seite des Benutzers, der geblieben ist. Was unter der alten ID geschah, steht auch hier.",
};
