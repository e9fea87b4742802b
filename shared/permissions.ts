/** The roles of operators, weakest first. A user without a role is no operator. */
export const ROLES = ["viewer", "support", "admin", "owner"] as const;
export type Role = (typeof ROLES)[number];

/** Every permission that a route can ask for, with the weakest role that has it. */
const WEAKEST_ROLE = {
  "users:read": "viewer",
  "accounts:read": "viewer",
  "sessions:read": "viewer",
  "events:read": "viewer",
  "stats:read": "viewer",
  "jobs:read": "viewer",
  "sessions:revoke": "support",
  "users:verify": "support",
  "users:annotate": "support",
  "users:create": "admin",
  "users:update": "admin",
  "users:ban": "admin",
  "users:delete": "admin",
  "users:export": "admin",
  "accounts:unlink": "admin",
  "events:export": "admin",
  "keys:manage": "admin",
  "jobs:manage": "admin",
  "operators:manage": "owner",
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof WEAKEST_ROLE;
export const PERMISSIONS = Object.keys(WEAKEST_ROLE) as Permission[];

/** What an API key can be made for: never the power over operators, which stays with people. */
export type KeyScope = Exclude<Permission, "operators:manage">;
export const KEY_SCOPES = PERMISSIONS.filter((permission) => permission !== "operators:manage") as KeyScope[];

/** Whether the role, or the lack of one, carries the permission. */
export function can(role: Role | null, permission: Permission): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(WEAKEST_ROLE[permission]);
}

/** Whether an operator may act on a user with the target role: only downwards, but owners also on owners. */
export function outranks(role: Role | null, target: Role | null): boolean {
  if (role === null) return false;
  if (target === null || role === "owner") return true;
  return ROLES.indexOf(role) > ROLES.indexOf(target);
}
