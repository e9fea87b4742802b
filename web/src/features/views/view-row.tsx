import { useRouter } from "@tanstack/react-router";
import Check from "lucide-react/icons/check";
import Pencil from "lucide-react/icons/pencil";
import Trash2 from "lucide-react/icons/trash";
import { type MouseEvent, useState } from "react";
import { FailureNote } from "@/components/failure-note";
import { useDeleteView, useSaveView } from "@/features/views/mutations";
import { RenameView } from "@/features/views/rename-view";
import { cn } from "@/lib/cn";
import { toast } from "@/lib/toast";
import { undoing } from "@/lib/undoing";
import { addressOf } from "@/lib/views";
import { words } from "@/messages/en/views";
import { Button } from "@/ui/button";
import type { View } from "../../../../shared/schemas/view.ts";

interface ViewRowProps {
  view: View;
  /** names that another view has, or this one */
  taken: readonly string[];
  /** whether the list shows just this */
  isShown: boolean;
  onClose: () => void;
}

/** A saved view: its name opens it. */
export function ViewRow({ view, taken, isShown, onClose }: ViewRowProps) {
  const { history } = useRouter();
  const [isRenaming, setRenaming] = useState(false);
  const remove = useDeleteView();
  const restore = useSaveView();
  const address = addressOf(view, Date.now());

  function open(event: MouseEvent) {
    // Another tab is the browser's.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onClose();
    history.push(address);
  }

  async function discard() {
    await remove.mutateAsync(view);
    toast(
      words.deleted(view.name),
      undoing(() => restore.mutateAsync(view)),
    );
  }

  if (isRenaming) {
    return <RenameView view={view} taken={taken} onClose={() => setRenaming(false)} />;
  }
  return (
    <li className="grid grid-cols-1 gap-1">
      <span className="flex items-center gap-0.5 rounded-md hover:bg-hover">
        <a
          href={address}
          aria-current={isShown ? "true" : undefined}
          title={view.name}
          className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-sm"
          onClick={open}
        >
          <Check
            aria-hidden="true"
            className={cn("size-3.5 shrink-0 text-accent-text", !isShown && "invisible")}
          />
          <bdi className="truncate">{view.name}</bdi>
        </a>
        <Button
          tone="ghost"
          size="iconSm"
          aria-label={words.rename(view.name)}
          onClick={() => setRenaming(true)}
        >
          <Pencil />
        </Button>
        <Button
          tone="ghost"
          size="iconSm"
          aria-label={words.delete(view.name)}
          disabled={remove.isPending}
          // What went wrong is shown below.
          onClick={() => discard().catch(() => {})}
        >
          <Trash2 />
        </Button>
      </span>
      {remove.isError ? <FailureNote error={remove.error} /> : null}
    </li>
  );
}
