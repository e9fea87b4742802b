import type { ReactNode } from "react";

/** How a link looks that is a row of a list of links. */
export const linkRow =
  "flex min-h-9 items-center gap-2.5 px-3 py-1.5 text-sm hover:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-fg-muted";

/** Where one can go on from here, a link a row. */
export function LinkList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
    >
      {children}
    </nav>
  );
}
