import { useMe } from "@/components/me";
import { Dialog } from "@/components/overlays";
import { forgetDrafts } from "@/lib/drafts";
import { words } from "@/messages/en/confirm";
import { Button } from "@/ui/button";

/** Whether to leave a page and lose what was typed there. */
export function LeaveQuestion({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const me = useMe();
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onStay()}
      title={words.leaveTitle}
      description={words.leaveLoses}
    >
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onStay}>{words.keepEditing}</Button>
        <Button
          tone="danger"
          onClick={() => {
            forgetDrafts(me.id);
            onLeave();
          }}
        >
          {words.throwAway}
        </Button>
      </div>
    </Dialog>
  );
}
