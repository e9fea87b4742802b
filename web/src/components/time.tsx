import { exactTime, momentTime, relativeTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";

interface TimeProps {
  iso: string | null;
  missing?: string;
  /** whether the time of day matters, however long ago it was */
  withClock?: boolean;
}

/** A moment in words that move with the clock; the exact one on hover. */
export function Time({ iso, missing = "–", withClock = false }: TimeProps) {
  const now = useNow();
  if (!iso) return <span className="text-fg-faint">{missing}</span>;
  return (
    <time dateTime={iso} title={exactTime(iso)} className="tabular-nums">
      {(withClock ? momentTime : relativeTime)(iso, now)}
    </time>
  );
}
