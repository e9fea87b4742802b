import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { useTitle } from "@/lib/use-title";

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** the way up, where the page is about one thing of a list */
  back?: ReactNode;
  actions?: ReactNode;
  /** leaves room for an open panel where there is enough for both; elsewhere the panel lies over the page */
  besidePanel?: boolean;
  children: ReactNode;
}

/** A page that is a list: its name, what it is about, and the list at full width. */
export function Page({ title, lead, back, actions, besidePanel, children }: PageProps) {
  useTitle(title);
  return (
    <div className={cn("@container flex min-h-full flex-col", besidePanel && "@min-[66rem]/main:pr-120")}>
      <header className="flex flex-wrap items-end justify-between gap-3 px-4 pt-5 pb-4 md:px-6 md:pt-7">
        <div className="grid min-w-0 gap-0.5">
          {back ? <span className="pb-2">{back}</span> : null}
          <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
          {lead ? <p className="text-fg-muted text-sm">{lead}</p> : null}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}

/** The line of search and filters above a list. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search aria-label={label} className="flex flex-wrap items-center gap-2 px-4 pb-3 md:px-6">
      {children}
    </search>
  );
}
