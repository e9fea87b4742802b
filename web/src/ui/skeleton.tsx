import { cn } from "@/lib/cn";

/** The place of something that is still on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cn("block animate-pulse rounded-sm bg-hover", className)} />;
}
