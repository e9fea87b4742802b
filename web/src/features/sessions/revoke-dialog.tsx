import { Confirm } from "@/components/confirm";
import { Whom } from "@/components/whom";
import { useRevokeSession, useRevokeSessions } from "@/features/sessions/mutations";
import { deviceWords, placeWords } from "@/features/sessions/words";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/sessions";
import type { Session } from "../../../../shared/schemas/session.ts";
import type { User } from "../../../../shared/schemas/user.ts";

/** Asks before one session is ended. */
export function RevokeSessionDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const revoke = useRevokeSession(session);
  const name = personLabel(session.user);
  return (
    <Confirm
      onClose={onClose}
      title={words.revokeThis}
      verb={words.revoke}
      act={(reason) => revoke.mutateAsync({ reason })}
      done={words.revoked(name)}
      undone={words.stillAlive}
    >
      <Whom user={session.user} />
      <p>{words.signsOut(name, deviceWords(session), placeWords(session))}</p>
      {session.current ? <p className="font-medium text-danger">{words.isCurrent}</p> : null}
      <p>{words.canSignInAgain(name)}</p>
    </Confirm>
  );
}

export interface RevokeAllDialogProps {
  user: Pick<User, "id" | "name" | "email">;
  /** how many of them let somebody in now */
  live: number;
  onClose: () => void;
}

/** Asks before all sessions of a user are ended. */
export function RevokeAllDialog({ user, live, onClose }: RevokeAllDialogProps) {
  const revoke = useRevokeSessions(user.id);
  const name = personLabel(user);
  return (
    <Confirm
      onClose={onClose}
      title={words.revokeAllOf(name)}
      verb={words.revokeN(live)}
      act={(reason) => revoke.mutateAsync({ reason })}
      done={words.signedOutEverywhere(name)}
      undone={words.mayBeAlive}
    >
      <Whom user={user} />
      <p>{words.signsOutEverywhere(name)}</p>
      <p>{words.banInstead(name)}</p>
    </Confirm>
  );
}
