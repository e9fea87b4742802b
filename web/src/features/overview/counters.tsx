import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowRight from "lucide-react/icons/arrow-right";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { ReactNode } from "react";
import { failedOf } from "@/features/overview/scale";
import { lastWeeks, SPAN, share, type Trend, trendOf } from "@/features/overview/trend";
import { cn } from "@/lib/cn";
import { number } from "@/lib/count";
import { words } from "@/messages/en/overview";
import { Skeleton } from "@/ui/skeleton";
import type { Overview } from "../../../../shared/schemas/stats.ts";

const ARROWS = { up: ArrowUp, down: ArrowDown, same: ArrowRight };

/**
 * Room for the lines that a text may take, by the width of the page, so that nothing moves when it comes. A text that takes
 * more has its room all the same.
 */
const LONG = "min-h-12 @min-[28rem]:min-h-8 @min-[48rem]:min-h-4 @min-[64rem]:min-h-8 @min-[92rem]:min-h-4";
const SHORT = "min-h-8 @min-[48rem]:min-h-4";

/** The numbers that one looks at first, each with where it goes. Each is there in its place before it is known. */
export function Counters({ overview }: { overview: Overview | undefined }) {
  return (
    <dl className="grid gap-px overflow-hidden rounded-lg border border-line bg-line @min-[22rem]:grid-cols-2 @min-[64rem]:grid-cols-4">
      {overview ? (
        <Known overview={overview} />
      ) : (
        <>
          <Counter label={words.users} isLong />
          <Counter label={words.activeToday} isLong />
          <Counter label={words.signIns7} />
          <Counter label={words.failed7} />
        </>
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
        isLong
        value={users.total}
        trend={{ ...created, words: words.newUsers(number(users.created), created.words) }}
      >
        {users.banned > 0 ? words.bannedOfThem(number(users.banned)) : words.noneBanned},{" "}
        {words.liveSessions(sessions)}
      </Counter>
      <Counter
        label={words.activeToday}
        isLong
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
  /** whether its texts may take several lines */
  isLong?: boolean;
  /** undefined while it is not known */
  value?: number;
  trend?: Trend;
  children?: ReactNode;
}

/** Its lines are those of the others beside it: what is alike stands on one height. */
function Counter({ label, isLong = false, value, trend, children }: CounterProps) {
  const Arrow = trend && ARROWS[trend.direction];
  return (
    <div className="row-span-4 grid grid-cols-1 grid-rows-subgrid gap-0.5 bg-surface px-4 py-3.5">
      <dt className="text-fg-muted text-sm">{label}</dt>
      <dd className="font-semibold text-2xl tabular-nums tracking-tight">
        {value === undefined ? <Skeleton className="my-1.5 h-6 w-20" /> : number(value)}
      </dd>
      <dd className={cn("text-fg-muted text-xs", isLong ? LONG : SHORT)}>
        {trend && Arrow ? (
          <>
            <Arrow aria-hidden="true" className="-mt-0.5 mr-1 inline size-3.5" />
            {trend.words}
          </>
        ) : (
          <Skeleton className="my-0.5 h-3 w-40 max-w-full" />
        )}
      </dd>
      <dd className={cn("text-fg-muted text-xs", isLong && LONG)}>
        {children ?? <Skeleton className="my-0.5 h-3 w-28 max-w-full" />}
      </dd>
    </div>
  );
}
