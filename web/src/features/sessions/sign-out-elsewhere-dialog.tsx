import { Confirm } from "@/components/confirm";
import { useMe } from "@/components/me";
import { useSignOutElsewhere } from "@/features/sessions/mutations";
import { words } from "@/messages/en/sessions";

/** Asks before all of the operator's own sessions but this one are ended. */
export function SignOutElsewhereDialog({ others, onClose }: { others: number; onClose: () => void }) {
  const me = useMe();
  const signOut = useSignOutElsewhere(me.id);
  return (
    <Confirm
      onClose={onClose}
      title={words.signOutElsewhereQuestion}
      verb={words.signOutElsewhere}
      act={(reason) => signOut.mutateAsync({ reason })}
      done={words.signedOutElsewhere}
      undone={words.othersAlive}
    >
      <p>{words.othersEnd(others)}</p>
    </Confirm>
  );
}
