import { Confirm } from "@/components/confirm";
import { useRevokeSession, useRevokeSessions } from "@/features/sessions/mutations";
import { deviceWords, placeWords } from "@/features/sessions/words";
import { personLabel } from "@/lib/person";
import type { Session } from "../../../../shared/schemas/session.ts";

/** Asks before one session is ended. */
export function RevokeSessionDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const revoke = useRevokeSession(session.id);
  const name = personLabel(session.user);
  return (
    <Confirm
      onClose={onClose}
      title="Revoke this session?"
      verb="Revoke session"
      act={(reason) => revoke.mutateAsync({ reason })}
      done={`The session of ${name} is revoked.`}
      undone="The session is still alive."
    >
      <p>
        {name} is signed out of {deviceWords(session)} ({placeWords(session)}) at once: the next request with
        that cookie is refused. Other sessions go on.
      </p>
      {session.current ? (
        <p className="font-medium text-danger">It is the session that you are using now.</p>
      ) : null}
      <p>This cannot be undone, but {name} can sign in again.</p>
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
      title={`Revoke all sessions of ${name}?`}
      verb="Revoke all sessions"
      act={(reason) => revoke.mutateAsync({ reason })}
      done={`${name} is signed out everywhere.`}
      undone="Sessions may still be alive."
    >
      <p>
        {name} is signed out on every device at once. This cannot be undone, but {name} can sign in again.
      </p>
      <p>To keep {name} out, ban the user instead.</p>
    </Confirm>
  );
}
