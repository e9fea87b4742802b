import { ROLES, type Role } from "../../../../shared/permissions.ts";

/** What each role may do, in a line. */
const POWERS: Record<Role, string> = {
  viewer: "sees everything, changes nothing",
  support: "also ends sessions, verifies e-mails, writes notes",
  admin: "also bans, edits, unlinks, deletes, exports, makes API keys",
  owner: "also decides who is an operator",
};

/** "Viewer", for the beginning of a line. */
export function roleName(role: Role): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

/** The roles to choose from, the weakest first. */
export const ROLE_CHOICES = ROLES.map((role) => ({
  value: role,
  label: roleName(role),
  detail: POWERS[role],
}));
