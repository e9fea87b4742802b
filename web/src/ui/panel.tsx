import { Dialog as Base } from "@base-ui/react/dialog";
import X from "lucide-react/icons/x";
import { type KeyboardEvent, type ReactNode, use, useRef } from "react";
import { Arrival } from "@/lib/arrival";
import { words } from "@/messages/en/common";
import { buttonStyle } from "@/ui/button";

export interface PanelProps {
  onClose: () => void;
  title: ReactNode;
  /** whether its title and what it shows are still on their way */
  isLoading?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
}

/**
 * Details beside the list they belong to; the list stays usable. The panel itself has the focus at first: nothing in it stays
 * as one goes through the list. Esc closes, and the focus goes back to the page.
 */
export function Panel({ onClose, title, isLoading = false, onKeyDown, children }: PanelProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open modal={false} disablePointerDismissal onOpenChange={(open) => open || onClose()}>
      <Base.Portal>
        <Base.Popup
          onFocus={use(Arrival)}
          ref={popup}
          initialFocus={popup}
          finalFocus={false}
          data-shortcuts
          onKeyDown={onKeyDown}
          className="fixed inset-y-0 right-0 z-30 flex w-full flex-col border-line-strong border-l bg-raised text-fg outline-none md:w-120"
        >
          <div className="flex items-start gap-3 border-line border-b py-3 pr-3 pl-5">
            <Base.Title className="min-w-0 flex-1 break-words pt-1 text-base">{title}</Base.Title>
            <Base.Close aria-label={words.close} className={buttonStyle({ tone: "ghost", size: "icon" })}>
              <X />
            </Base.Close>
          </div>
          {/* Another one when all is there: a longer title begins it further down, and nothing seen is to move. */}
          <div key={String(isLoading)} className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
