import { Confirm } from "@/components/confirm";
import { useRevokeRole } from "@/features/operators/mutations";
import { personLabel } from "@/lib/person";
import type { Role } from "../../../../shared/permissions.ts";

interface RevokeRoleDialogProps {
  user: { id: string; name: string | null; email: string | null; role: Role | null };
  onClose: () => void;
}

/** Asks before somebody stops being an operator. */
export function RevokeRoleDialog({ user, onClose }: RevokeRoleDialogProps) {
  const revoke = useRevokeRole(user.id);
  const name = personLabel(user);
  return (
    <Confirm
      onClose={onClose}
      title={`Take the role of ${name} back?`}
      verb="Take role back"
      act={(reason) => revoke.mutateAsync({ reason })}
      done={`${name} is no longer an operator.`}
      undone="The role is as it was."
    >
      <p>
        {name} is no longer {user.role ?? "an operator"} from the next request on. Sessions stay open, but
        show nothing here any more.
      </p>
      <p>API keys that {name} made end for good. The role can be granted again.</p>
    </Confirm>
  );
}
