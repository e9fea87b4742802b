import { Confirm } from "@/components/confirm";
import { Whom } from "@/components/whom";
import { BanLength, banUntil } from "@/features/users/ban-length";
import { useChangedMeanwhile } from "@/features/users/changed-meanwhile";
import { useBanUser, useUnbanUser } from "@/features/users/mutations";
import type { ReadUser } from "@/features/users/queries";
import { personLabel } from "@/lib/person";
import { undoing } from "@/lib/undoing";
import { words } from "@/messages/en/user";

interface DialogProps {
  user: ReadUser;
  onClose: () => void;
}

/** Asks before a user is locked out. */
export function BanDialog({ user, onClose }: DialogProps) {
  const ban = useBanUser(user.id);
  const unban = useUnbanUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  const name = personLabel(user);

  return (
    <Confirm
      onClose={onClose}
      title={words.banTitle(name)}
      verb={words.ban}
      act={(reason, data) => ban.mutateAsync({ until: banUntil(data), reason, tag: read.tag })}
      done={words.banDone(name)}
      undone={words.banUndone(name)}
      offer={({ tag }) => undoing(() => unban.mutateAsync({ tag }), words.banTakenBack(name))}
      mend={mend}
      fields={(before) => <BanLength before={before} />}
    >
      <Whom user={user} />
      <p>{words.banWhat(name, read.sessionCount)}</p>
      <p>{words.banLasting}</p>
    </Confirm>
  );
}

/** Asks before a ban is lifted. */
export function UnbanDialog({ user, onClose }: DialogProps) {
  const unban = useUnbanUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  const name = personLabel(user);
  return (
    <Confirm
      onClose={onClose}
      title={words.unbanTitle(name)}
      verb={words.unban}
      tone="primary"
      act={(reason) => unban.mutateAsync({ reason, tag: read.tag })}
      done={words.unbanDone(name)}
      undone={words.unbanUndone(name)}
      mend={mend}
    >
      <Whom user={user} />
      <p>{words.unbanWhat(name)}</p>
    </Confirm>
  );
}
