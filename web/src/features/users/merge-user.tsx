import { Dialog } from "@/components/overlays";
import { UserSearch } from "@/components/user-search";
import { MergeDialog } from "@/features/users/merge-dialog";
import type { ReadUser } from "@/features/users/queries";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/merge-users";
import { Button } from "@/ui/button";

interface MergeUserProps {
  /** the one who goes */
  user: ReadUser;
  /** the id of the one who stays, once he is found */
  into: string | undefined;
  onPick: (userId: string) => void;
  onClose: () => void;
}

/** The way to make one user of two: find the one who stays, see what would happen, say yes. */
export function MergeUser({ user, into, onPick, onClose }: MergeUserProps) {
  if (into !== undefined && into !== user.id)
    return <MergeDialog user={user} into={into} onClose={onClose} />;
  const name = personLabel(user);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.findTitle(name)}
      description={words.findWhat(name)}
    >
      <div className="-mx-2 mt-2 grid gap-3">
        {into === user.id ? (
          <p role="alert" className="px-2 text-danger text-sm">
            {words.same}
          </p>
        ) : null}
        <UserSearch typed={user.name ?? ""} except={user.id} onPick={({ id }) => onPick(id)} />
        <Button className="mr-2 justify-self-end" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
