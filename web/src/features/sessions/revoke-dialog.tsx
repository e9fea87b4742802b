import { Confirm } from "@/components/confirm";
import { useRevokeSession, useRevokeSessions } from "@/features/sessions/mutations";
import { deviceWords, placeWords } from "@/features/sessions/words";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/sessions";
import type { Session } from "../../../../shared/schemas/session.ts";

/** Asks before one session is ended. */
export function RevokeSessionDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const revoke = useRevokeSession(session.id);
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
      <p>{words.signsOut(name, deviceWords(session), placeWords(session))}</p>
      {session.current ? <p className="font-medium text-danger">{words.isCurrent}</p> : null}
      <p>{words.canSignInAgain(name)}</p>
    </Confirm>
  );
}

/** Asks before all sessions of a user are ended. */
export function RevokeAllDialog({
  userId,
  name,
  onClose,
}: {
  userId: string;
  name: string;
  onClose: () => void;
}) {
  const revoke = useRevokeSessions(userId);
  return (
    <Confirm
      onClose={onClose}
      title={words.revokeAllOf(name)}
      verb={words.revokeAll}
      act={(reason) => revoke.mutateAsync({ reason })}
      done={words.signedOutEverywhere(name)}
      undone={words.mayBeAlive}
    >
      <p>{words.signsOutEverywhere(name)}</p>
      <p>{words.banInstead(name)}</p>
    </Confirm>
  );
}
