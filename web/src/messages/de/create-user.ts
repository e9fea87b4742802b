import type { CreateUserMessages } from "@/messages/en/create-user";

export const createUser: CreateUserMessages = {
  title: "Einen Benutzer anlegen",
  verb: "Benutzer anlegen",
  done: "Der Benutzer ist angelegt.",
  undone: "Es wurde niemand angelegt.",
  email: "E-Mail-Adresse",
  name: "Name",
  whoHasIt: "Zeigen, wer sie hat",
  optional: "Optional.",
  verified: "Die Adresse ist bestätigt: Ich verbürge mich dafür, dass sie dieser Person gehört",
  what: "Die Person kann sich mit dieser Adresse anmelden, sobald einer Ihrer Anbieter sie bestätigt.",
};
