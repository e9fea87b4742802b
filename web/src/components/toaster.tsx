import CircleCheck from "lucide-react/icons/circle-check";
import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import X from "lucide-react/icons/x";
import { useRef, useSyncExternalStore } from "react";
import { OPEN } from "@/lib/shortcuts";
import { dismissToast, type Toast, toastStore } from "@/lib/toast";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/common";
import { words as rows } from "@/messages/en/rows";
import { Button } from "@/ui/button";

/** Where remarks appear whose place is gone, for eyes and for screen readers: what worked, and what did not. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  const section = useRef<HTMLElement>(null);
  const latest = toasts.at(-1);
  useShortcuts([
    {
      // They stand behind all rows, which by Tab is never reached.
      keys: ["F6"],
      label: rows.toNotice,
      group: "Everywhere",
      whileTyping: true,
      keyOnly: true,
      holds: () => latest !== undefined && !document.querySelector(OPEN),
      run: () => section.current?.querySelector<HTMLElement>(`[data-toast="${latest?.id}"] button`)?.focus(),
    },
  ]);
  return (
    <section
      ref={section}
      data-toasts
      aria-label={words.notices}
      className="pointer-events-none fixed inset-x-4 bottom-18 z-50 grid justify-items-center md:inset-x-auto md:right-6 md:bottom-16 md:justify-items-end [body:has([data-bar])_&]:bottom-30"
    >
      {toasts.filter(({ isFailure }) => isFailure).map(draw)}
      {/* It has to be there before what it says is. */}
      <div aria-live="polite" className="grid [justify-items:inherit]">
        {toasts.filter(({ isFailure }) => !isFailure).map(draw)}
      </div>
    </section>
  );
}

const draw = (toast: Toast) => <OneToast key={toast.id} toast={toast} />;

function OneToast({ toast: { id, text, action, isFailure } }: { toast: Toast }) {
  return (
    <div
      data-toast={id}
      role={isFailure ? "alert" : undefined}
      className="pointer-events-auto mt-2 flex max-w-sm items-center gap-2 rounded-md border border-line-strong bg-raised py-2 pr-1.5 pl-3 text-sm shadow-backdrop shadow-lg"
    >
      {isFailure ? (
        <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-danger" />
      ) : (
        <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-good" />
      )}
      <span className="min-w-0 break-words">{text}</span>
      {action ? (
        <Button
          size="sm"
          onClick={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.verb}
        </Button>
      ) : null}
      <Button tone="ghost" size="iconSm" aria-label={words.dismiss} onClick={() => dismissToast(id)}>
        <X />
      </Button>
    </div>
  );
}
