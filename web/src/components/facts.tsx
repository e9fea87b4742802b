import { Children, type ReactNode } from "react";
import { cn } from "@/lib/cn";

/** What is known about something, a name and its value a line. */
export function Facts({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <dl className={cn("grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 gap-y-2.5 text-sm", className)}>
      {children}
    </dl>
  );
}

/** One line of them; nothing where the value is not known. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (Children.toArray(children).length === 0) return null;
  return (
    <>
      <dt className="text-fg-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
