import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { type ReactNode, useRef, useState } from "react";
import { lazily } from "@/components/lazily";
import { Opening } from "@/components/opening";
import { cn } from "@/lib/cn";
import { words } from "@/messages/en/lists";

const Popover = lazily(() => import("@/ui/popover").then((module) => module.Popover));

interface FilterChipProps {
  label: string;
  /** what it is set to, in words; null where it is not set */
  value: ReactNode | null;
  onClear: () => void;
  /** whether its field needs room */
  isWide?: boolean;
  /** fetches what `children` needs, when it is about to be opened */
  preload?: () => unknown;
  children: (close: () => void) => ReactNode;
}

/** A filter: a word that opens its field, and, once set, says to what and can be taken off. */
export function FilterChip({ label, value, onClear, isWide, preload, children }: FilterChipProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const set = value !== null;
  const load = () => {
    Popover.ahead();
    preload?.();
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span
      className={cn(
        "inline-flex h-8 max-w-full items-center rounded-md border text-sm transition-colors",
        set
          ? "border-line-strong bg-selected"
          : "border-line-strong border-dashed text-fg-muted hover:bg-hover hover:text-fg",
      )}
    >
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        className="inline-flex h-full min-w-0 items-center gap-1.5 rounded-md px-2.5"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(!open)}
      >
        {set ? null : <Plus aria-hidden="true" className="size-3.5" />}
        <span className={set ? "text-fg-muted" : undefined}>{label}</span>
        {set ? <span className="min-w-0 truncate font-medium">{value}</span> : null}
      </button>
      {set ? (
        <button
          type="button"
          aria-label={words.clearFilter(label)}
          className="grid h-full place-items-center rounded-md pr-2 pl-0.5 text-fg-muted hover:text-fg"
          onClick={() => {
            onClear();
            button.current?.focus();
          }}
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      ) : null}
      {open ? (
        <Opening>
          <Popover anchor={button} isWide={isWide} onClose={close} title={words.filterBy(label)}>
            {children(close)}
          </Popover>
        </Opening>
      ) : null}
    </span>
  );
}
