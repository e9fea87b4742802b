import type { SentencesMessages } from "@/messages/en/sentences";
import type { UsersMessages } from "@/messages/en/users";

/** All words of the console, by area. English sets the shape; every other language has the same. */
export interface Catalogue {
  sentences: SentencesMessages;
  users: UsersMessages;
}
