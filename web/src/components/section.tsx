import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { FailureNote } from "@/components/failure-note";
import { cn } from "@/lib/cn";
import { number } from "@/lib/count";
import { words } from "@/messages/en/common";
import { Button } from "@/ui/button";
import { Skeleton } from "@/ui/skeleton";

interface SectionProps {
  title: string;
  count?: number | string | undefined;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page with its heading, framed. */
export function Section({ title, count, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-2.5">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <h2 id={id} className="flex items-center gap-2 font-semibold text-base">
          {title}
          {count === undefined ? null : (
            <span className="font-normal text-fg-faint tabular-nums">
              {typeof count === "number" ? number(count) : count}
            </span>
          )}
        </h2>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      <div className="@container/section overflow-hidden rounded-lg border border-line bg-surface">
        {children}
      </div>
    </section>
  );
}

/** A sentence in the place of rows. */
export function SectionNote({ children }: { children: ReactNode }) {
  return <li className="px-4 py-5 text-fg-muted text-sm">{children}</li>;
}

/** Places of rows that are on their way. */
export function SkeletonRows({ rows, className = "h-14" }: { rows: number; className?: string }) {
  return Array.from({ length: rows }, (_, index) => `skeleton-${index}`).map((key) => (
    <li key={key} className={cn("flex items-center gap-3 px-4", className)}>
      <Skeleton className="size-8 rounded-md" />
      <Skeleton className="h-3.5 w-48" />
    </li>
  ));
}

interface SectionRowsProps {
  query: UseQueryResult<unknown> & { isFetchNextPageError?: boolean };
  /** how many rows to expect */
  rows: number;
  children: ReactNode;
}

/** A section's rows, or what stands for them while they come or when they cannot. */
export function SectionRows({ query, rows, children }: SectionRowsProps) {
  if (query.isPending) {
    return (
      <ul aria-busy="true" className="divide-y divide-line">
        <SkeletonRows rows={rows} />
      </ul>
    );
  }
  if (query.isError && !query.data) {
    return (
      <div className="grid justify-items-start gap-3 p-4">
        <FailureNote error={query.error} />
        <Button onClick={() => query.refetch()}>{words.tryAgain}</Button>
      </div>
    );
  }
  const note = (undone?: string) => (
    <div className="p-3">
      <FailureNote error={query.error} undone={undone} />
    </div>
  );
  return (
    <>
      {query.isError && !query.isFetchNextPageError ? note(words.fromBefore) : null}
      <ul
        aria-busy={query.isPlaceholderData}
        className={cn("divide-y divide-line", query.isPlaceholderData && "opacity-60")}
      >
        {children}
      </ul>
      {query.isFetchNextPageError ? note() : null}
    </>
  );
}
