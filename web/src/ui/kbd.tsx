import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line bg-canvas px-1 font-sans text-fg-faint text-xs">
      {children}
    </kbd>
  );
}

/** The key for something in a row, shown while the row has the focus. */
export function RowKbd({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden="true" className="hidden md:group-focus-within/row:inline-grid">
      <Kbd>{children}</Kbd>
    </span>
  );
}
