import { Confirm } from "@/components/confirm";
import { Phrase } from "@/components/phrase";
import { Whom } from "@/components/whom";
import { useUnlinkAccount } from "@/features/accounts/mutations";
import { personLabel } from "@/lib/person";
import { providerName } from "@/lib/provider";
import { words } from "@/messages/en/accounts";
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
  const id = (
    <code key="id" className="break-all font-mono text-xs">
      {account.providerAccountId}
    </code>
  );
  return (
    <Confirm
      onClose={onClose}
      title={words.unlinkTitle(provider)}
      verb={words.unlink}
      act={(reason) => unlink.mutateAsync({ accountId: account.id, reason, force: isLast })}
      done={words.unlinked(provider, name)}
      undone={words.notUnlinked}
    >
      <Whom user={user} />
      <p>
        <Phrase of={words.unlinkWhat(name, provider, id)} />
      </p>
      {isLast ? (
        <p className="font-medium text-danger">{words.onlyWayIn(name)}</p>
      ) : (
        <p>{words.linkAgain(name)}</p>
      )}
    </Confirm>
  );
}
