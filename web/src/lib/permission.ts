import { words } from "@/messages/en/common";
import { can, outranks, type Permission, ROLES, type Role } from "../../../shared/permissions.ts";
import type { Me } from "../../../shared/schemas/me.ts";

/**
 * Why the operator may not do this, in a sentence; null when he may. `target` is whom it would be done to; `onSelf` says
 * that one may do it to oneself.
 */
export function whyNot(
  me: Pick<Me, "id" | "role">,
  permission: Permission,
  target?: { id: string; role: Role | null },
  { onSelf = false } = {},
): string | null {
  if (!can(me.role, permission)) {
    const weakest = ROLES.find((role) => can(role, permission));
    return me.role ? words.roleLacks(me.role, weakest ?? "") : words.noRole;
  }
  if (!target) return null;
  if (target.id === me.id) return onSelf ? null : words.notToYourself;
  if (!outranks(me.role, target.role)) return words.notOnRole(me.role ?? "", target.role ?? "");
  return null;
}
