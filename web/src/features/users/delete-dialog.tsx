import { Confirm } from "@/components/confirm";
import { useChangedMeanwhile } from "@/features/users/changed-meanwhile";
import { useDeleteUser } from "@/features/users/mutations";
import type { ReadUser } from "@/features/users/queries";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/user";

interface DeleteDialogProps {
  user: ReadUser;
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks before a user is deleted: his e-mail has to be typed. */
export function DeleteDialog({ user, onClose, onDeleted }: DeleteDialogProps) {
  const remove = useDeleteUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  const name = personLabel(user);
  return (
    <Confirm
      onClose={onClose}
      title={words.deleteTitle(name)}
      verb={words.delete}
      typed={
        read.email ? { label: words.typeEmail, text: read.email } : { label: words.typeId, text: read.id }
      }
      act={(reason) => remove.mutateAsync({ reason, tag: read.tag })}
      onDone={onDeleted}
      done={words.deleteDone(name)}
      undone={words.deleteUndone}
      mend={mend}
    >
      <p>
        {words.deleteWhat(read.providers.length)}{" "}
        <span className="font-medium text-danger">{words.noWayBack}</span>
      </p>
      <p>{words.deleteTrail}</p>
    </Confirm>
  );
}
