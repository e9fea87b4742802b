import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { count, number } from "@/lib/count";
import { words } from "@/messages/en/lists";
import { Button } from "@/ui/button";

declare module "@tanstack/history" {
  interface HistoryState {
    /** the cursors of the pages before this one; "" is the first */
    before?: string[];
  }
}

interface PagerProps {
  /** null while the first page is on its way */
  shown: number | null;
  noun: [one: string, many: string];
  nextCursor: string | null;
  /** what can be done with the table as a whole */
  children?: ReactNode;
}

/** "50 of many · Next": pages by cursor, which stands in the URL; there are no page numbers to be wrong about. */
export function Pager({ shown, noun, nextCursor, children }: PagerProps) {
  const navigate = useNavigate();
  // The address is ahead of the rows: by it the button that was pressed would go before the one that takes its focus is there.
  const { cursor } = useSearch({ strict: false });
  const before = useRouterState({ select: ({ location }) => location.state.before }) ?? [];
  const go = (to: string, trail: string[]) =>
    navigate({
      to: ".",
      search: (old) => ({ ...old, cursor: to || undefined, open: undefined }),
      state: (old) => ({ ...old, before: trail }),
    });

  const partial = nextCursor !== null || cursor !== undefined;
  const many = shown === null ? "" : partial ? words.ofMany(number(shown), noun[1]) : count(shown, ...noun);
  return (
    <nav
      aria-label={words.pages}
      className="sticky bottom-0 z-10 mt-auto flex h-12 items-center justify-between gap-3 border-line border-t bg-canvas px-4 text-fg-muted text-sm tabular-nums md:px-6"
    >
      <span className="flex h-7 items-center gap-3">
        <span aria-live="polite">{many}</span>
        {shown === null ? null : children}
      </span>
      <span className="flex gap-2">
        {cursor !== undefined ? (
          <Button onClick={() => go(before.at(-1) ?? "", before.slice(0, -1))}>
            {before.length > 0 ? words.previous : words.first}
          </Button>
        ) : null}
        {nextCursor !== null ? (
          <Button onClick={() => go(nextCursor, [...before, cursor ?? ""])}>{words.next}</Button>
        ) : null}
      </span>
    </nav>
  );
}
