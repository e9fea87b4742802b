import { exactTime, relativeTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";

/** A moment in words that move with the clock; the exact one on hover. */
export function Time({ iso, missing = "–" }: { iso: string | null; missing?: string }) {
  const now = useNow();
  if (!iso) return <span className="text-fg-faint">{missing}</span>;
  return (
    <time dateTime={iso} title={exactTime(iso)} className="tabular-nums">
      {relativeTime(iso, now)}
    </time>
  );
}
