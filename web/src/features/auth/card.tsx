import type { ReactNode } from "react";
import { Logo } from "@/components/logo";
import { useTitle } from "@/lib/use-title";

/** A page with one thing on it, for those who are not (or no longer) inside. */
export function Card({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  useTitle(title.replace("?", ""));
  return (
    // From the top and not in the middle: what grows pushes nothing above it.
    <main className="grid min-h-dvh content-start justify-items-center bg-rail px-4 pt-[16dvh] pb-4">
      <div className="w-full max-w-92">
        <div className="mb-6 flex items-center justify-center gap-2.5 font-semibold text-lg tracking-tight">
          <Logo className="size-7" /> Rollcall
        </div>
        <div className="grid gap-5 rounded-lg border border-line bg-surface p-6 md:p-8">
          <div className="grid gap-1 text-center">
            <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
            {lead ? <p className="text-balance text-fg-muted text-sm">{lead}</p> : null}
          </div>
          {children}
        </div>
      </div>
    </main>
  );
}
