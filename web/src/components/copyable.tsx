import { CopyButton } from "@/components/copy";
import { cn } from "@/lib/cn";

/** A value in mono with a button that copies it; `label` says what it is. */
export function Copyable({ value, label, className }: { value: string; label: string; className?: string }) {
  return (
    <span className={cn("inline-flex min-w-0 max-w-full items-center gap-0.5", className)}>
      <code className="truncate font-mono text-xs" title={value}>
        {value}
      </code>
      <CopyButton value={value} label={label} />
    </span>
  );
}
