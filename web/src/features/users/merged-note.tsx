import { useQuery } from "@tanstack/react-query";
import Merge from "lucide-react/icons/merge";
import { CopyButton } from "@/components/copy";
import { survivorQuery } from "@/features/users/survivor";
import { words } from "@/messages/en/merge-users";
import { words as user } from "@/messages/en/user";

/** Why one is on the page of another user than one asked for; nothing where the trail does not bear it out. */
export function MergedNote({ userId, was }: { userId: string; was: string }) {
  const survivor = useQuery(survivorQuery(was));
  if (survivor.data !== userId) return null;
  return (
    <div role="status" className="flex gap-2.5 rounded-lg bg-info-surface px-4 py-3 text-info text-sm">
      <Merge aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0 flex-1 break-words">
        <span className="font-medium">{words.was(was)}</span> {words.wasWhy}
      </p>
      <CopyButton value={was} label={user.idToCopy} />
    </div>
  );
}
