import { useNavigate } from "@tanstack/react-router";
import { type PointerEvent, useState } from "react";
import { spanOf } from "@/features/overview/days";
import { ceilingOf, failedOf } from "@/features/overview/scale";
import { LOCALE } from "@/lib/locale";
import { words } from "@/messages/en/overview";
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
 * scale, named at its end, since failures would vanish beside sign-ins. A pointer reads a day, and drawn over days it opens
 * their events; the same numbers and ways stand in `DaysTable` for whoever has none.
 */
export function DaysChart({ days }: { days: readonly Day[] }) {
  const navigate = useNavigate();
  const [at, setAt] = useState<number | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const up = ceilingOf(Math.max(0, ...days.map((day) => day.signIns)));
  const down = ceilingOf(Math.max(0, ...days.map(failedOf)));
  const start = Math.min(from ?? at ?? 0, at ?? 0);
  const end = Math.max(from ?? at ?? 0, at ?? 0);
  const picked = at === null ? [] : days.slice(start, end + 1);
  const dayAt = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - left) / width) * days.length);
    return Math.max(0, Math.min(days.length - 1, index));
  };
  const open = () => {
    const [oldest, latest] = [picked[0], picked.at(-1)];
    setFrom(null);
    if (!oldest || !latest) return;
    const { since } = spanOf(oldest.date);
    const { until } = spanOf(latest.date);
    void navigate({ to: "/events", search: { type: ["signIn", "signInFailed"], since, until } });
  };
  const first = days[0];
  const middle = days[Math.floor(days.length / 2)];
  return (
    <div aria-hidden="true" className="grid gap-2 px-4 pt-3 pb-3">
      <p className="h-5 truncate text-fg-muted text-xs">
        {picked.length > 0 ? (
          readOut(picked)
        ) : (
          <>
            {words.daysAreUtc} <span className="max-md:hidden">{words.brushHint}</span>
          </>
        )}
      </p>
      <div className="grid h-56 grid-cols-[minmax(0,1fr)_auto] gap-x-3">
        <div
          className="relative cursor-crosshair touch-pan-y select-none"
          onPointerMove={(event) => setAt(dayAt(event))}
          onPointerLeave={() => from === null && setAt(null)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setFrom(dayAt(event));
            setAt(dayAt(event));
          }}
          onPointerUp={open}
          onPointerCancel={() => setFrom(null)}
        >
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${days.length} 100`}
            preserveAspectRatio="none"
            className="absolute inset-0 size-full"
          >
            {at === null ? null : (
              <rect x={start} width={end - start + 1} height="100" className="fill-selected" />
            )}
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
                  <rect
                    x={x}
                    y={ABOVE * 100}
                    width={BAR}
                    height={below}
                    className="fill-(--attention-fill)"
                  />
                </g>
              );
            })}
          </svg>
        </div>
        <div className="relative w-20 text-fg-muted text-xs">
          <span className="absolute top-0 left-0">{number.format(up)}</span>
          <span className="absolute top-[36%] left-0 -translate-y-1/2">{number.format(up / 2)}</span>
          <span className="absolute top-5 left-0 font-medium text-accent-text">{words.signIns}</span>
          <span className="absolute bottom-5 left-0 font-medium text-attention">{words.failed}</span>
          <span className="absolute bottom-0 left-0">{number.format(down)}</span>
        </div>
      </div>
      <p className="flex justify-between pr-23 text-fg-muted text-xs">
        <span>{first ? short.format(new Date(first.date)) : ""}</span>
        <span>{middle ? short.format(new Date(middle.date)) : ""}</span>
        <span>{words.today}</span>
      </p>
    </div>
  );
}

/** The numbers of a day, or of several together. Whoever was active on two days of them is not told apart, so not added up. */
function readOut(days: readonly Day[]): string {
  const sum = (measure: (day: Day) => number) => days.reduce((total, day) => total + measure(day), 0);
  const [oldest, latest] = [days[0], days.at(-1)];
  if (!oldest || !latest) return "";
  const isOne = oldest === latest;
  const span = isOne
    ? long.format(new Date(oldest.date))
    : `${short.format(new Date(oldest.date))} – ${short.format(new Date(latest.date))}`;
  const counted = sum((day) => day.suppressed);
  const parts = [
    words.daySignIns(sum((day) => day.signIns)),
    words.dayFailed(number.format(sum(failedOf)), counted > 0 ? number.format(counted) : null),
    ...(isOne ? [words.dayActive(oldest.activeUsers)] : []),
  ];
  return `${span}: ${parts.join(", ")}`;
}
