import { Confirm } from "@/components/confirm";
import { useUnlinkAccount } from "@/features/accounts/mutations";
import { personLabel } from "@/lib/person";
import { providerName } from "@/lib/provider";
import type { Account } from "../../../../shared/schemas/account.ts";
import type { User } from "../../../../shared/schemas/user.ts";

interface UnlinkDialogProps {
  user: User;
  account: Account;
  isLast: boolean;
  onClose: () => void;
}

/** Asks before an account is unlinked; twice as clearly when it is the only way in. */
export function UnlinkDialog({ user, account, isLast, onClose }: UnlinkDialogProps) {
  const unlink = useUnlinkAccount(user.id);
  const provider = providerName(account.provider);
  const name = personLabel(user);
  return (
    <Confirm
      onClose={onClose}
      title={`Unlink ${provider}?`}
      verb="Unlink"
      act={(reason) => unlink.mutateAsync({ accountId: account.id, reason, force: isLast })}
      done={`${provider} is unlinked from ${name}.`}
      undone="Nothing was unlinked."
    >
      <p>
        {name} can no longer sign in with {provider} as{" "}
        <code className="break-all font-mono text-xs">{account.providerAccountId}</code>. Sessions that are
        open stay open.
      </p>
      {isLast ? (
        <p className="font-medium text-danger">
          It is the only way in that works here: afterwards {name} cannot sign in at all. Only linking an
          account again would change that.
        </p>
      ) : (
        <p>It can be linked again by {name}, not by you.</p>
      )}
    </Confirm>
  );
}
