import { messages } from "@/lib/messages";
import type { Role } from "../../../../shared/permissions.ts";

const powers: Record<Role, string> = {
  viewer: "sees everything, changes nothing",
  support: "also ends sessions, verifies e-mails, writes notes",
  admin: "also bans, edits, unlinks, deletes, exports, makes API keys",
  owner: "also decides who is an operator",
};

const english = {
  title: "Operators",
  lead: "Who has access to Rollcall, and what each may do.",
  one: "operator",
  many: "operators",
  filters: "Filter operators",
  powers,
  power: (role: string, power: string): string => `${role} ${power}.`,

  operator: "Operator",
  role: "Role",
  state: "State",
  grantedBy: "Granted by",
  by: "by",
  bySettings: "The settings",
  byOperator: "An operator",
  seeGrant: (name: string): string => `Who gave ${name} the role: see it on the trail`,
  since: "Since",
  lastSignIn: "Last sign-in",
  neverSeen: "Never seen",
  action: "Action",
  inForce: "In force",
  userGone: "User is gone",
  notInSettings: "Not in the settings",
  comesBack: "ROLLCALL_OWNERS names this e-mail, so the role would come back. Take it out of that setting.",
  noneOfRole: "No operator has this role",
  clearFilters: "Clear filters",
  none: "No operators",
  whatFillsThis: "Whoever ROLLCALL_OWNERS names becomes an owner at the next sign-in.",

  add: "Add operator",
  findTitle: "Who should become an operator?",
  findWhat: "Only users can be operators. Whoever is not here yet has to sign in once, or be created.",
  cancel: "Cancel",
  change: "Change role",
  grant: "Grant role",
  changeTitle: (name: string): string => `Change the role of ${name}?`,
  grantTitle: (name: string): string => `Make ${name} an operator?`,
  granted: (name: string, role: string): string => `${name} has the role ${role} now.`,
  unchanged: "The role is as it was.",
  tookBack: (name: string, role: string | null): string =>
    role === null ? `${name} is not an operator, as before.` : `${name} has the role ${role} again.`,
  grantWhat: (name: string): string =>
    `${name} has the new role from the next request on. You can change it again at any time.`,
  ownerWarning: "An owner can take every role back, yours too.",

  revoke: "Take role back",
  revokeTitle: (name: string): string => `Take the role of ${name} back?`,
  revoked: (name: string): string => `${name} is no longer an operator.`,
  revokeWhat: (name: string, role: string | null): string =>
    `${name} is no longer ${role ?? "an operator"} from the next request on. Sessions stay open, but show nothing here any more.`,
  revokeKeys: (name: string): string =>
    `API keys that ${name} made end for good. The role can be granted again.`,
};

export type OperatorsMessages = typeof english;
export const words = messages("operators", english);
