import { LOCALE } from "@/lib/locale";
import { words } from "@/messages/en/common";

const number = new Intl.NumberFormat(LOCALE);

interface MeterProps {
  label: string;
  done: number;
  total: number;
  /** how many of those done went wrong, and the same in words */
  wrong?: { count: number; told: string };
  /** whether the label is only for whoever cannot see the bar */
  isBare?: boolean;
}

/** How far something is: a bar, and the same in numbers. */
export function Meter({ label, done, total, wrong, isBare = false }: MeterProps) {
  const reached = total === 0 ? words.nothing : words.of(number.format(done), number.format(total));
  const bad = wrong?.count ?? 0;
  // Its colour in the bar is not the only sign of what went wrong.
  const told = wrong && bad > 0 ? `${reached}, ${wrong.told}` : reached;
  const share = (part: number) => (total > 0 ? Math.min(100, (part / total) * 100) : 0);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(1, total)}
      aria-valuenow={total > 0 ? Math.min(done, total) : 1}
      aria-valuetext={told}
      className="grid gap-1.5 text-sm"
    >
      <span className="flex justify-between gap-3 text-fg-muted text-xs tabular-nums">
        {isBare ? null : <span className="font-medium text-fg text-sm">{label}</span>}
        <span>{told}</span>
      </span>
      <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none" className="h-1 w-full">
        <rect width="100" height="1" className="fill-line" />
        <rect width={total > 0 ? share(done) : 100} height="1" className="fill-accent" />
        <rect x={share(done - bad)} width={share(bad)} height="1" className="fill-(--attention-fill)" />
      </svg>
    </div>
  );
}
