import { Dialog } from "@/components/overlays";
import { words } from "@/messages/en/confirm";
import { Button } from "@/ui/button";

/** Whether to leave a page and lose what was typed there. */
export function LeaveQuestion({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onStay()}
      title={words.leaveTitle}
      description={words.leaveLoses}
    >
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onStay}>{words.keepEditing}</Button>
        <Button tone="danger" onClick={onLeave}>
          {words.throwAway}
        </Button>
      </div>
    </Dialog>
  );
}
