import { Confirm } from "@/components/confirm";
import { Whom } from "@/components/whom";
import { BanLength, banUntil } from "@/features/users/ban-length";
import { useChangedMeanwhile } from "@/features/users/changed-meanwhile";
import { useBanUser, useUnbanUser } from "@/features/users/mutations";
import type { ReadUser } from "@/features/users/queries";
import { personLabel } from "@/lib/person";
import { undoing } from "@/lib/undoing";
import { words } from "@/messages/en/user";
import { Skeleton } from "@/ui/skeleton";
import type { User } from "../../../../shared/schemas/user.ts";

interface DialogProps {
  /** as he was read; until that has come, as a list has him */
  user: User | ReadUser;
  onClose: () => void;
}

/** Asks before a user is locked out. */
export function BanDialog({ user, onClose }: DialogProps) {
  const ban = useBanUser(user.id);
  const unban = useUnbanUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  const isRead = "tag" in read;
  const tag = isRead ? read.tag : null;
  const name = personLabel(user);

  return (
    <Confirm
      onClose={onClose}
      title={words.banTitle(name)}
      verb={words.ban}
      ready={isRead}
      act={(reason, data) => ban.mutateAsync({ until: banUntil(data), reason, tag })}
      done={words.banDone(name)}
      undone={words.banUndone(name)}
      offer={({ tag }) => undoing(() => unban.mutateAsync({ tag }), words.banTakenBack(name))}
      mend={mend}
      fields={(before) => <BanLength before={before} />}
    >
      <Whom user={user} />
      {isRead ? <p>{words.banWhat(name, read.sessionCount)}</p> : <Skeleton className="h-10" />}
      <p>{words.banLasting}</p>
    </Confirm>
  );
}

/** Asks before a ban is lifted. */
export function UnbanDialog({ user, onClose }: DialogProps) {
  const unban = useUnbanUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  const isRead = "tag" in read;
  const tag = isRead ? read.tag : null;
  const name = personLabel(user);
  return (
    <Confirm
      onClose={onClose}
      title={words.unbanTitle(name)}
      verb={words.unban}
      tone="primary"
      ready={isRead}
      act={(reason) => unban.mutateAsync({ reason, tag })}
      done={words.unbanDone(name)}
      undone={words.unbanUndone(name)}
      mend={mend}
    >
      <Whom user={user} />
      <p>{words.unbanWhat(name)}</p>
    </Confirm>
  );
}

/** Either of them: what fits the user, who may turn out to be otherwise than a list has him. */
export function BanOrUnbanDialog({ user, onClose }: DialogProps) {
  const Question = user.status === "banned" ? UnbanDialog : BanDialog;
  return <Question user={user} onClose={onClose} />;
}
