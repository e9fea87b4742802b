import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowRight from "lucide-react/icons/arrow-right";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { ReactNode } from "react";
import { failedOf } from "@/features/overview/scale";
import { type Trend, trendOf } from "@/features/overview/trend";
import { LOCALE } from "@/lib/locale";
import { words } from "@/messages/en/overview";
import { Skeleton } from "@/ui/skeleton";
import type { Overview } from "../../../../shared/schemas/stats.ts";

const number = new Intl.NumberFormat(LOCALE);
const ARROWS = { up: ArrowUp, down: ArrowDown, same: ArrowRight };

/** The numbers that one looks at first. Each is there in its place before it is known. */
export function Counters({ overview }: { overview: Overview | undefined }) {
  const days = overview?.days ?? [];
  const { users, sessions, active } = overview ?? {};
  const signIns = trendOf(days, (day) => day.signIns);
  const failed = trendOf(days, failedOf);
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-surface lg:grid-cols-4 [&>div]:border-line max-lg:[&>div:nth-child(n+3)]:border-t max-lg:[&>div:nth-child(even)]:border-l lg:[&>div+div]:border-l">
      <Counter label={words.users} value={users?.total} isHere={overview !== undefined}>
        {users
          ? users.banned > 0
            ? words.bannedOfThem(number.format(users.banned))
            : words.noneBanned
          : null}
        {sessions === undefined ? null : <>, {words.liveSessions(sessions)}</>}
      </Counter>
      <Counter label={words.activeToday} value={active?.day} isHere={overview !== undefined}>
        {active ? words.activeSpans(number.format(active.week), number.format(active.month)) : null}
      </Counter>
      <Counter label={words.signIns7} value={signIns.total} isHere={overview !== undefined}>
        <TrendWords trend={signIns} />
      </Counter>
      <Counter label={words.failed7} value={failed.total} isHere={overview !== undefined}>
        <TrendWords trend={failed} />
      </Counter>
    </dl>
  );
}

interface CounterProps {
  label: string;
  value: number | undefined;
  isHere: boolean;
  children: ReactNode;
}

function Counter({ label, value, isHere, children }: CounterProps) {
  return (
    <div className="grid h-32 content-start gap-0.5 px-4 py-3.5 md:h-28">
      <dt className="text-fg-muted text-sm">{label}</dt>
      <dd className="font-semibold text-2xl tabular-nums tracking-tight">
        {isHere ? number.format(value ?? 0) : <Skeleton className="my-1.5 h-6 w-20" />}
      </dd>
      <dd className="text-fg-muted text-xs">
        {isHere ? children : <Skeleton className="my-0.5 h-3 w-28" />}
      </dd>
    </div>
  );
}

function TrendWords({ trend }: { trend: Trend }) {
  const Arrow = ARROWS[trend.direction];
  return (
    <>
      <Arrow aria-hidden="true" className="-mt-0.5 mr-1 inline size-3.5" />
      {trend.words}
    </>
  );
}
