import { Confirm } from "@/components/confirm";
import { useGrantRole, useRevokeRole } from "@/features/operators/mutations";
import { personLabel } from "@/lib/person";
import { undoing } from "@/lib/undoing";
import { words } from "@/messages/en/operators";
import type { Role } from "../../../../shared/permissions.ts";

interface RevokeRoleDialogProps {
  user: { id: string; name: string | null; email: string | null; role: Role | null };
  onClose: () => void;
}

/** Asks before somebody stops being an operator. */
export function RevokeRoleDialog({ user, onClose }: RevokeRoleDialogProps) {
  const revoke = useRevokeRole(user.id);
  const grant = useGrantRole(user.id);
  const name = personLabel(user);
  const giveBack = (role: Role) => () => grant.mutateAsync({ role });
  const back = (role: Role) => words.tookBack(name, role);
  return (
    <Confirm
      onClose={onClose}
      title={words.revokeTitle(name)}
      verb={words.revoke}
      act={(reason) => revoke.mutateAsync({ reason })}
      done={words.revoked(name)}
      undone={words.unchanged}
      offer={() => (user.role === null ? undefined : undoing(giveBack(user.role), back(user.role)))}
    >
      <p>{words.revokeWhat(name, user.role)}</p>
      <p>{words.revokeKeys(name)}</p>
    </Confirm>
  );
}
