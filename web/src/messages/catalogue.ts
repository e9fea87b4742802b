import type { AddressMessages } from "@/messages/en/address";
import type { AuthMessages } from "@/messages/en/auth";
import type { BulkMessages } from "@/messages/en/bulk";
import type { CommonMessages } from "@/messages/en/common";
import type { ConfirmMessages } from "@/messages/en/confirm";
import type { CreateUserMessages } from "@/messages/en/create-user";
import type { EventsMessages } from "@/messages/en/events";
import type { FailuresMessages } from "@/messages/en/failures";
import type { ImportUsersMessages } from "@/messages/en/import-users";
import type { JobsMessages } from "@/messages/en/jobs";
import type { ListsMessages } from "@/messages/en/lists";
import type { MergeUsersMessages } from "@/messages/en/merge-users";
import type { PaletteMessages } from "@/messages/en/palette";
import type { SentencesMessages } from "@/messages/en/sentences";
import type { SessionsMessages } from "@/messages/en/sessions";
import type { SettingsMessages } from "@/messages/en/settings";
import type { ShellMessages } from "@/messages/en/shell";
import type { UndoMessages } from "@/messages/en/undo";
import type { UserMessages } from "@/messages/en/user";
import type { UsersMessages } from "@/messages/en/users";
import type { ViewsMessages } from "@/messages/en/views";

/** All words of the console, by area. English sets the shape; every other language has the same. */
export interface Catalogue {
  address: AddressMessages;
  auth: AuthMessages;
  bulk: BulkMessages;
  common: CommonMessages;
  confirm: ConfirmMessages;
  createUser: CreateUserMessages;
  events: EventsMessages;
  failures: FailuresMessages;
  importUsers: ImportUsersMessages;
  jobs: JobsMessages;
  lists: ListsMessages;
  mergeUsers: MergeUsersMessages;
  palette: PaletteMessages;
  sentences: SentencesMessages;
  sessions: SessionsMessages;
  settings: SettingsMessages;
  shell: ShellMessages;
  undo: UndoMessages;
  user: UserMessages;
  users: UsersMessages;
  views: ViewsMessages;
}
