import { messages } from "@/lib/messages";

const english = {
  user: "User",
  status: "Status",
  active: "Active",
  banned: "Banned",
  role: "Role",
  providers: "Providers",
  sessions: "Sessions",
  lastSignIn: "Last sign-in",
  neverSeen: "Never seen",
  created: "Created",
  beforeRollcall: "Before Rollcall",
  title: "Users",
  lead: "Everybody who can sign in to your app.",
  one: "user",
  many: "users",
  filters: "Filter users",
  search: "Search by name, e-mail or id",
  create: "Create user",
  createOne: "Create a user",
  import: "Import",
  importSome: "Import users",
  export: "Export",
  exportSome: "Export users",
};

export type UsersMessages = typeof english;
export const words = messages("users", english);
