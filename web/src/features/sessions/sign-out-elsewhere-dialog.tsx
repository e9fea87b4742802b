import { Confirm } from "@/components/confirm";
import { useSignOutElsewhere } from "@/features/sessions/mutations";
import { words } from "@/messages/en/sessions";

interface SignOutElsewhereDialogProps {
  others: number;
  /** whether there are no more of them */
  isAll: boolean;
  onClose: () => void;
}

/** Asks before all of the operator's own sessions but this one are ended. */
export function SignOutElsewhereDialog({ others, isAll, onClose }: SignOutElsewhereDialogProps) {
  const signOut = useSignOutElsewhere();
  return (
    <Confirm
      onClose={onClose}
      title={words.signOutElsewhereQuestion}
      verb={words.signOutElsewhere}
      act={(reason) => signOut.mutateAsync({ reason })}
      done={words.signedOutElsewhere}
      undone={words.othersAlive}
    >
      <p>{words.othersEnd(others, isAll)}</p>
    </Confirm>
  );
}
