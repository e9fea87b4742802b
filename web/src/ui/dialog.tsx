import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type ReactNode, use, useRef } from "react";
import { Arrival } from "@/lib/arrival";
import { focusablesIn } from "@/lib/rows";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
}

/** A question that has to be answered before going on: a press beside it does not close it, Esc does. */
export function Dialog({ open, onOpenChange, title, description, children }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  // What can be pressed in the words above the answer, such as a button that copies an id, is not what one came for.
  const first = (by: string) => {
    const form = popup.current?.querySelector("form");
    return by === "touch" ? popup.current : ((form && focusablesIn(form)[0]) ?? true);
  };
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 grid items-end overflow-y-auto md:items-center md:justify-items-center md:p-6">
          <Base.Popup
            ref={popup}
            onFocus={use(Arrival)}
            initialFocus={first}
            finalFocus={false}
            className="wrap-anywhere w-full border-line-strong border-t bg-raised p-5 text-fg outline-none transition-[opacity,translate] duration-100 data-ending-style:opacity-0 data-starting-style:translate-y-1 data-starting-style:opacity-0 max-md:rounded-t-lg md:w-110 md:rounded-lg md:border"
          >
            <Base.Title className="font-semibold text-lg">{title}</Base.Title>
            {description ? (
              <Base.Description render={<div />} className="mt-1.5 grid gap-2 text-fg-muted text-sm">
                {description}
              </Base.Description>
            ) : null}
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
