import CircleCheck from "lucide-react/icons/circle-check";
import X from "lucide-react/icons/x";
import { useSyncExternalStore } from "react";
import { dismissToast, toastStore } from "@/lib/toast";
import { words } from "@/messages/en/common";
import { Button } from "@/ui/button";

/** Where passing remarks appear, for eyes and for screen readers. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  return (
    <section
      aria-label={words.notices}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-18 z-50 grid justify-items-center gap-2 md:inset-x-auto md:right-6 md:bottom-16 md:justify-items-end [body:has([data-bar])_&]:bottom-30"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className="pointer-events-auto flex max-w-sm items-center gap-2 rounded-md border border-line-strong bg-raised py-2 pr-1.5 pl-3 text-sm shadow-backdrop shadow-lg"
        >
          <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-good" />
          <span className="min-w-0 break-words">{toast.text}</span>
          {toast.action ? (
            <Button
              size="sm"
              onClick={() => {
                dismissToast(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.verb}
            </Button>
          ) : null}
          <Button
            tone="ghost"
            size="iconSm"
            aria-label={words.dismiss}
            onClick={() => dismissToast(toast.id)}
          >
            <X />
          </Button>
        </div>
      ))}
    </section>
  );
}
