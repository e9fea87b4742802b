import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FailureNote } from "@/components/failure-note";
import { Panel } from "@/components/overlays";
import { ErrorState } from "@/components/states";
import { cn } from "@/lib/cn";
import { isPanels } from "@/lib/rows";
import type { Shortcut } from "@/lib/shortcuts";
import { useShortcuts } from "@/lib/use-shortcuts";
import { words } from "@/messages/en/common";
import { Skeleton } from "@/ui/skeleton";

interface DetailPanelProps<T> {
  query: UseQueryResult<T>;
  /** what it is called before it is there */
  name: string;
  title: (data: T) => ReactNode;
  /** what the keys for the next and the previous one are said to do */
  steps: { next: string; previous: string };
  onClose: () => void;
  /** goes to the one before or after this in the list */
  onStep: (by: 1 | -1) => void;
  children: (data: T) => ReactNode;
  /** what is asked for beside it; it is drawn below, once the rest is there */
  below?: ReactNode;
}

function step(key: string, label: string, run: () => void): Shortcut {
  return { keys: [key], label, group: "This page", keyOnly: true, holds: isPanels, run };
}

/** One thing of a list in full, beside that list. Arrows, j and k go on to its neighbours. */
export function DetailPanel<T>(props: DetailPanelProps<T>) {
  const { query, name, title, steps, onClose, children, below } = props;
  const onStep = (by: 1 | -1) => {
    // What had the focus in it may not be there in the next one.
    document.activeElement?.closest<HTMLElement>("[data-shortcuts]")?.focus();
    props.onStep(by);
  };
  useShortcuts([step("j", steps.next, () => onStep(1)), step("k", steps.previous, () => onStep(-1))]);
  return (
    <Panel
      onClose={onClose}
      title={query.data ? title(query.data) : name}
      isLoading={query.isPending}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        onStep(event.key === "ArrowDown" ? 1 : -1);
      }}
    >
      <div className={cn("grid gap-6", query.data === undefined && "[&>*~*]:hidden")}>
        {query.isPending ? (
          <div aria-busy="true" className="grid gap-3">
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="h-4 w-3/5" />
          </div>
        ) : null}
        {query.isError && query.data ? <FailureNote error={query.error} undone={words.fromBefore} /> : null}
        {query.isError && !query.data ? (
          <ErrorState error={query.error} onRetry={() => query.refetch()} />
        ) : null}
        {query.data ? children(query.data) : null}
        {below}
      </div>
    </Panel>
  );
}
