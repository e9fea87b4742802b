import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, use } from "react";
import { Arrival } from "@/lib/arrival";

interface OverlayProps {
  onClose: () => void;
  title: string;
  /** whether the title is to be seen, or only heard */
  showTitle?: boolean;
  children: ReactNode;
}

/** Something short that lies over the page and goes away with Esc or a press beside it; the focus goes back. */
export function Overlay({ onClose, title, showTitle = false, children }: OverlayProps) {
  return (
    <Base.Root open onOpenChange={(open) => open || onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Base.Viewport className="fixed inset-0 z-50 grid content-start justify-items-center p-3 md:pt-[10vh]">
          <Base.Popup
            onFocus={use(Arrival)}
            finalFocus={false}
            className="flex max-h-[min(40rem,80dvh)] w-full max-w-xl flex-col overflow-hidden rounded-lg border border-line-strong bg-raised text-fg shadow-backdrop shadow-lg outline-none"
          >
            <Base.Title className={showTitle ? "px-5 pt-4 pb-2 font-semibold text-lg" : "sr-only"}>
              {title}
            </Base.Title>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
