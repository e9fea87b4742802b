import { cn } from "@/lib/cn";

/** A provider's picture, drawn in the colour of the text; a key for one that has none. Its name stands beside it. */
export function ProviderMark({ provider, className }: { provider: string; className?: string }) {
  return <span aria-hidden="true" data-provider={provider} className={cn("provider-mark", className)} />;
}
