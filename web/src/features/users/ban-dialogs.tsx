import { Confirm } from "@/components/confirm";
import { BanLength, banUntil } from "@/features/users/ban-length";
import { useBanUser, useUnbanUser } from "@/features/users/mutations";
import { count } from "@/lib/count";
import { personLabel } from "@/lib/person";
import type { UserDetail } from "../../../../shared/schemas/user.ts";

interface DialogProps {
  user: UserDetail;
  onClose: () => void;
}

/** Asks before a user is locked out. */
export function BanDialog({ user, onClose }: DialogProps) {
  const ban = useBanUser(user.id);
  const name = personLabel(user);

  return (
    <Confirm
      onClose={onClose}
      title={`Ban ${name}?`}
      verb="Ban user"
      act={(reason, data) => ban.mutateAsync({ until: banUntil(data), reason })}
      done={`${name} is banned.`}
      undone={`${name} is not banned.`}
      fields={<BanLength />}
    >
      <p>
        {user.sessionCount > 0
          ? `${count(user.sessionCount, "live session")} of ${name} ${user.sessionCount === 1 ? "ends" : "end"} at once, and `
          : ""}
        {user.sessionCount > 0 ? "no" : "No"} sign-in works any more, with any linked identity or the same
        e-mail.
      </p>
      <p>You can lift the ban at any time. Sessions that end do not come back.</p>
    </Confirm>
  );
}

/** Asks before a ban is lifted. */
export function UnbanDialog({ user, onClose }: DialogProps) {
  const unban = useUnbanUser(user.id);
  const name = personLabel(user);
  return (
    <Confirm
      onClose={onClose}
      title={`Unban ${name}?`}
      verb="Unban user"
      tone="primary"
      act={(reason) => unban.mutateAsync({ reason })}
      done={`${name} can sign in again.`}
      undone={`${name} is still banned.`}
    >
      <p>{name} can sign in again at once. Sessions that the ban ended do not come back.</p>
    </Confirm>
  );
}
