import type { CommonMessages } from "@/messages/en/common";
import type { ConfirmMessages } from "@/messages/en/confirm";
import type { ListsMessages } from "@/messages/en/lists";
import type { SentencesMessages } from "@/messages/en/sentences";
import type { UsersMessages } from "@/messages/en/users";

/** All words of the console, by area. English sets the shape; every other language has the same. */
export interface Catalogue {
  common: CommonMessages;
  confirm: ConfirmMessages;
  lists: ListsMessages;
  sentences: SentencesMessages;
  users: UsersMessages;
}
