import { Popover as Base } from "@base-ui/react/popover";
import { type ReactNode, type RefObject, use } from "react";
import { Arrival } from "@/lib/arrival";
import { cn } from "@/lib/cn";

interface PopoverProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  title: string;
  side?: "top" | "bottom" | "right";
  align?: "start" | "end";
  isWide?: boolean | undefined;
  children: ReactNode;
}

/**
 * An open popover beside a button that is already there, so that the code for popovers can come when the button is
 * first used. Closing gives the focus back to the button.
 */
export function Popover({
  anchor,
  onClose,
  title,
  side = "bottom",
  align = "start",
  isWide = false,
  children,
}: PopoverProps) {
  return (
    <Base.Root
      open
      onOpenChange={(open, details) => {
        if (open) return;
        // A press on the button itself is the button's to answer, or it would close and open again.
        const target = details.event.target;
        if (details.reason === "outside-press" && target instanceof Node && anchor.current?.contains(target))
          return;
        onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-40"
        >
          <Base.Popup
            onFocus={use(Arrival)}
            finalFocus={anchor}
            className={cn(
              "max-h-(--available-height) max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line-strong bg-raised p-1.5 text-fg shadow-lg shadow-backdrop outline-none",
              isWide ? "w-100" : "w-72",
            )}
          >
            <Base.Title className="sr-only">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
