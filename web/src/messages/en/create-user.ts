import { messages } from "@/lib/messages";

const english = {
  title: "Create a user",
  verb: "Create user",
  done: "The user is created.",
  undone: "Nobody was created.",
  email: "E-mail",
  name: "Name",
  whoHasIt: "Show who has it",
  optional: "Optional.",
  verified: "The e-mail is verified: I vouch that it is theirs",
  what: "They can sign in with this e-mail as soon as one of your providers verifies it.",
};

export type CreateUserMessages = typeof english;
export const words = messages("createUser", english);
