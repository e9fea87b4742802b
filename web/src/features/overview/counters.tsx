import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowRight from "lucide-react/icons/arrow-right";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { ReactNode } from "react";
import { failedOf } from "@/features/overview/scale";
import { lastWeeks, SPAN, share, type Trend, trendOf } from "@/features/overview/trend";
import { number } from "@/lib/count";
import { words } from "@/messages/en/overview";
import { Skeleton } from "@/ui/skeleton";
import type { Overview } from "../../../../shared/schemas/stats.ts";

const ARROWS = { up: ArrowUp, down: ArrowDown, same: ArrowRight };

/** The numbers that one looks at first, each with where it goes. Each is there in its place before it is known. */
export function Counters({ overview }: { overview: Overview | undefined }) {
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-surface lg:grid-cols-4 [&>div]:border-line max-lg:[&>div:nth-child(n+3)]:border-t max-lg:[&>div:nth-child(even)]:border-l lg:[&>div+div]:border-l">
      {overview ? (
        <Known overview={overview} />
      ) : (
        [words.users, words.activeToday, words.signIns7, words.failed7].map((label) => (
          <Counter key={label} label={label} />
        ))
      )}
    </dl>
  );
}

function Known({ overview: { days, users, sessions, active } }: { overview: Overview }) {
  const created = trendOf(users.created, users.createdBefore);
  const daily = trendOf(...lastWeeks(days, (day) => day.activeUsers, { withToday: false }));
  const signIns = lastWeeks(days, (day) => day.signIns);
  const failed = lastWeeks(days, failedOf);
  return (
    <>
      <Counter
        label={words.users}
        value={users.total}
        trend={{ ...created, words: words.newUsers(number(users.created), created.words) }}
      >
        {users.banned > 0 ? words.bannedOfThem(number(users.banned)) : words.noneBanned},{" "}
        {words.liveSessions(sessions)}
      </Counter>
      <Counter
        label={words.activeToday}
        value={active.day}
        trend={{ ...daily, words: words.daily(daily.words) }}
      >
        {words.activeSpans(number(active.week), number(active.month))}
      </Counter>
      <Counter label={words.signIns7} value={signIns[0]} trend={trendOf(...signIns)}>
        {words.aDay(number(Math.round(signIns[0] / SPAN)))}
      </Counter>
      <Counter label={words.failed7} value={failed[0]} trend={trendOf(...failed)}>
        {words.ofAttempts(share(failed[0], failed[0] + signIns[0]))}
      </Counter>
    </>
  );
}

interface CounterProps {
  label: string;
  /** undefined while it is not known */
  value?: number;
  trend?: Trend;
  children?: ReactNode;
}

function Counter({ label, value, trend, children }: CounterProps) {
  const Arrow = trend && ARROWS[trend.direction];
  return (
    <div className="grid h-44 content-start gap-0.5 px-4 py-3.5 md:h-36">
      <dt className="text-fg-muted text-sm">{label}</dt>
      <dd className="font-semibold text-2xl tabular-nums tracking-tight">
        {value === undefined ? <Skeleton className="my-1.5 h-6 w-20" /> : number(value)}
      </dd>
      <dd className="text-fg-muted text-xs">
        {trend && Arrow ? (
          <>
            <Arrow aria-hidden="true" className="-mt-0.5 mr-1 inline size-3.5" />
            {trend.words}
          </>
        ) : (
          <Skeleton className="my-0.5 h-3 w-40" />
        )}
      </dd>
      <dd className="text-fg-muted text-xs">{children ?? <Skeleton className="my-0.5 h-3 w-28" />}</dd>
    </div>
  );
}
