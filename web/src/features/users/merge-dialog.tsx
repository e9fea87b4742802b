import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Confirm } from "@/components/confirm";
import { FailureNote } from "@/components/failure-note";
import { useChangedMeanwhile } from "@/features/users/changed-meanwhile";
import { MergePreview } from "@/features/users/merge-preview";
import { useMergeUser } from "@/features/users/mutations";
import type { ReadUser } from "@/features/users/queries";
import { api, call, segment } from "@/lib/client";
import { personLabel } from "@/lib/person";
import { words } from "@/messages/en/merge-users";
import { Skeleton } from "@/ui/skeleton";

interface MergeDialogProps {
  user: ReadUser;
  into: string;
  onClose: () => void;
}

/** Shows what becomes of whom when one user goes into another, asks, does it, and leads to the one who stays. */
export function MergeDialog({ user, into, onClose }: MergeDialogProps) {
  const navigate = useNavigate();
  const merge = useMergeUser(user.id);
  const { read, mend } = useChangedMeanwhile(user);
  const preview = useQuery({
    queryKey: ["preview", "merge", user.id, into],
    queryFn: () =>
      call(
        api.users[":userId"].merge.$post({
          param: { userId: segment(user.id) },
          json: { into, preview: true },
        }),
      ),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const found = preview.data;
  const from = personLabel(read);
  const stays = found ? personLabel(found.into) : into;

  return (
    <Confirm
      onClose={onClose}
      title={words.title(from, stays)}
      verb={words.verb}
      ready={found !== undefined}
      typed={
        read.email ? { label: words.typeEmail, text: read.email } : { label: words.typeId, text: read.id }
      }
      act={async (reason) => {
        await merge.mutateAsync({ into, reason, tag: read.tag });
        await navigate({ to: "/users/$userId", params: { userId: into }, search: {}, replace: true });
      }}
      done={words.done(from, stays)}
      undone={words.undone}
      mend={mend}
    >
      {preview.isPending ? <Skeleton className="h-40" /> : null}
      {preview.isError ? <FailureNote error={preview.error} undone={words.undone} /> : null}
      {found ? (
        <MergePreview
          merge={found}
          losesMetadata={!found.metadata && Object.keys(read.metadata).length > 0}
        />
      ) : null}
      <p>
        {words.history} <span className="font-medium text-danger">{words.noWayBack}</span>
      </p>
    </Confirm>
  );
}
