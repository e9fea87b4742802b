import type { Catalogue } from "@/messages/catalogue";
import { accounts } from "@/messages/de/accounts";
import { activity } from "@/messages/de/activity";
import { address } from "@/messages/de/address";
import { auth } from "@/messages/de/auth";
import { bulk } from "@/messages/de/bulk";
import { common } from "@/messages/de/common";
import { confirm } from "@/messages/de/confirm";
import { createUser } from "@/messages/de/create-user";
import { eventTypes } from "@/messages/de/event-types";
import { events } from "@/messages/de/events";
import { exports } from "@/messages/de/exports";
import { failures } from "@/messages/de/failures";
import { health } from "@/messages/de/health";
import { importUsers } from "@/messages/de/import-users";
import { jobs } from "@/messages/de/jobs";
import { keys } from "@/messages/de/keys";
import { lists } from "@/messages/de/lists";
import { mergeUsers } from "@/messages/de/merge-users";
import { nobody } from "@/messages/de/nobody";
import { notes } from "@/messages/de/notes";
import { operators } from "@/messages/de/operators";
import { overlays } from "@/messages/de/overlays";
import { overview } from "@/messages/de/overview";
import { palette } from "@/messages/de/palette";
import { rows } from "@/messages/de/rows";
import { sentences } from "@/messages/de/sentences";
import { sessions } from "@/messages/de/sessions";
import { settings } from "@/messages/de/settings";
import { shell } from "@/messages/de/shell";
import { undo } from "@/messages/de/undo";
import { user } from "@/messages/de/user";
import { users } from "@/messages/de/users";
import { views } from "@/messages/de/views";

export const german: Catalogue = {
  accounts,
  activity,
  address,
  auth,
  bulk,
  common,
  confirm,
  createUser,
  eventTypes,
  events,
  exports,
  failures,
  health,
  importUsers,
  jobs,
  keys,
  lists,
  mergeUsers,
  nobody,
  notes,
  operators,
  overlays,
  overview,
  palette,
  rows,
  sentences,
  sessions,
  settings,
  shell,
  undo,
  user,
  users,
  views,
};
