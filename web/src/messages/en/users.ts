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
  noMatch: "No user matches",
  clearFilters: "Clear filters",
  howSearchWorks:
    "The search looks at the beginning of an e-mail address and of each word of a name, and at whole ids.",
  none: "No users yet",
  whatFillsThis: "Whoever signs in, here or in your app, appears in this list at once.",
};

export type UsersMessages = typeof english;
export const words = messages("users", english);
