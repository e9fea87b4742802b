import type { BulkMessages } from "@/messages/en/bulk";
import type { CommonMessages } from "@/messages/en/common";
import type { ConfirmMessages } from "@/messages/en/confirm";
import type { CreateUserMessages } from "@/messages/en/create-user";
import type { EventsMessages } from "@/messages/en/events";
import type { ImportUsersMessages } from "@/messages/en/import-users";
import type { JobsMessages } from "@/messages/en/jobs";
import type { ListsMessages } from "@/messages/en/lists";
import type { MergeUsersMessages } from "@/messages/en/merge-users";
import type { SentencesMessages } from "@/messages/en/sentences";
import type { SessionsMessages } from "@/messages/en/sessions";
import type { UndoMessages } from "@/messages/en/undo";
import type { UserMessages } from "@/messages/en/user";
import type { UsersMessages } from "@/messages/en/users";

/** All words of the console, by area. English sets the shape; every other language has the same. */
export interface Catalogue {
  bulk: BulkMessages;
  common: CommonMessages;
  confirm: ConfirmMessages;
  createUser: CreateUserMessages;
  events: EventsMessages;
  importUsers: ImportUsersMessages;
  jobs: JobsMessages;
  lists: ListsMessages;
  mergeUsers: MergeUsersMessages;
  sentences: SentencesMessages;
  sessions: SessionsMessages;
  undo: UndoMessages;
  user: UserMessages;
  users: UsersMessages;
}
