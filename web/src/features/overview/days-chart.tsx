import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { spanOf } from "@/features/overview/days";
import { ceilingOf, failedOf } from "@/features/overview/scale";
import { count } from "@/lib/count";
import { LOCALE } from "@/lib/locale";
import type { Overview } from "../../../../shared/schemas/stats.ts";

type Day = Overview["days"][number];

/** The part of a day's width that its bar takes, and the share of the height above the line. */
const BAR = 0.68;
const ABOVE = 0.72;

const short = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", timeZone: "UTC" });
const long = new Intl.DateTimeFormat(LOCALE, {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});
const number = new Intl.NumberFormat(LOCALE);

/**
 * Sign-ins above the line and failures below it, a bar a day: which is which shows without colour. Each side has its own
 * scale, named at its end, since failures would vanish beside sign-ins. A pointer reads a day; the same numbers stand in
 * `DaysTable` for whoever has none.
 */
export function DaysChart({ days }: { days: readonly Day[] }) {
  const [at, setAt] = useState<number | null>(null);
  const up = ceilingOf(Math.max(0, ...days.map((day) => day.signIns)));
  const down = ceilingOf(Math.max(0, ...days.map(failedOf)));
  const shown = at === null ? undefined : days[at];
  const first = days[0];
  const middle = days[Math.floor(days.length / 2)];
  return (
    <div aria-hidden="true" className="grid gap-2 px-4 pt-3 pb-3">
      <p className="h-5 truncate text-fg-muted text-xs tabular-nums">
        {shown ? readOut(shown) : "Days are those of UTC; today is not over."}
      </p>
      <div className="grid h-56 grid-cols-[minmax(0,1fr)_auto] gap-x-3">
        <div className="relative" onPointerLeave={() => setAt(null)}>
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${days.length} 100`}
            preserveAspectRatio="none"
            className="absolute inset-0 size-full"
          >
            {at === null ? null : <rect x={at} width="1" height="100" className="fill-hover" />}
            {[0, ABOVE / 2, ABOVE, 1].map((part) => (
              <line
                key={part}
                x2={days.length}
                y1={part * 100}
                y2={part * 100}
                vectorEffect="non-scaling-stroke"
                className={part === ABOVE ? "stroke-line-strong" : "stroke-line"}
              />
            ))}
            {days.map((day, index) => {
              const x = index + (1 - BAR) / 2;
              const above = (day.signIns / up) * ABOVE * 100;
              const below = (failedOf(day) / down) * (1 - ABOVE) * 100;
              return (
                <g key={day.date}>
                  <rect x={x} y={ABOVE * 100 - above} width={BAR} height={above} className="fill-accent" />
                  <rect x={x} y={ABOVE * 100} width={BAR} height={below} className="fill-attention" />
                </g>
              );
            })}
          </svg>
          <div className="absolute inset-0 flex">
            {days.map((day, index) => (
              <Link
                key={day.date}
                to="/events"
                search={{ type: ["signIn", "signInFailed"], ...spanOf(day.date) }}
                preload={false}
                tabIndex={-1}
                className="flex-1"
                onPointerEnter={() => setAt(index)}
              />
            ))}
          </div>
        </div>
        <div className="relative w-16 text-fg-muted text-xs tabular-nums">
          <span className="absolute top-0 left-0">{number.format(up)}</span>
          <span className="absolute top-5 left-0 font-medium text-accent-text">Sign-ins</span>
          <span className="absolute bottom-5 left-0 font-medium text-attention">Failed</span>
          <span className="absolute bottom-0 left-0">{number.format(down)}</span>
        </div>
      </div>
      <p className="flex justify-between pr-19 text-fg-muted text-xs">
        <span>{first ? short.format(new Date(first.date)) : ""}</span>
        <span>{middle ? short.format(new Date(middle.date)) : ""}</span>
        <span>Today</span>
      </p>
    </div>
  );
}

function readOut(day: Day): string {
  const { date, signIns, suppressed, activeUsers } = day;
  const failed = `${number.format(failedOf(day))} failed${suppressed > 0 ? `, ${number.format(suppressed)} of them only counted` : ""}`;
  return `${long.format(new Date(date))}: ${count(signIns, "sign-in")}, ${failed}, ${count(activeUsers, "active user")}`;
}
