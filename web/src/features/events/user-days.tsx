import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { SectionNote, SectionRows } from "@/components/section";
import { activityQuery } from "@/features/events/detail-queries";
import { LOCALE } from "@/lib/locale";
import { exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { words } from "@/messages/en/activity";
import { words as events } from "@/messages/en/events";
import { Button } from "@/ui/button";
import { EVENT_TYPES } from "../../../../shared/event-types.ts";

// The days that are counted are those of UTC, so they are named in UTC too.
const dayFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: "full", timeZone: "UTC" });
const DAY = 86_400_000;
const DAYS_AT_ONCE = 31;

interface UserDaysProps {
  userId: string;
  /** how many of them are shown, as the address has it */
  days: string | undefined;
  onMore: (days: number) => void;
}

/** A line for each day on which something happened to a user: what, and how often. */
export function UserDays({ userId, days, onMore }: UserDaysProps) {
  useNow();
  const query = useQuery(activityQuery(userId));
  const activity = query.data;
  const shown = Math.max(DAYS_AT_ONCE, Number(days) || 0);
  return (
    <SectionRows query={query} rows={5}>
      {activity?.days.length === 0 ? <SectionNote>{events.nothingYet}</SectionNote> : null}
      {activity?.days.slice(0, shown).map(({ date, counts }) => (
        <li key={date} className="flex flex-wrap gap-x-4 gap-y-0.5 px-4 py-2.5 text-sm">
          <Link
            to="/events"
            search={{ userId, since: startOf(date), until: endOf(date) }}
            className="w-60 shrink-0 font-medium hover:underline"
          >
            {dayFormat.format(Date.parse(date))}
          </Link>
          <span className="min-w-0 flex-1 basis-72 text-fg-muted">
            {EVENT_TYPES.flatMap((type) => {
              const n = counts[type];
              return n ? [words.counts[type](n)] : [];
            }).join(" · ")}
          </span>
        </li>
      ))}
      {activity && activity.days.length > shown ? (
        <li className="p-2 text-center">
          <Button tone="ghost" onClick={() => onMore(shown + DAYS_AT_ONCE)}>
            {words.earlierDays}
          </Button>
        </li>
      ) : null}
      {activity ? (
        <li className="px-4 py-2 text-fg-muted text-xs">
          {words.inUtc} {activity.complete ? null : words.notAll(exactTime(activity.since))}
        </li>
      ) : null}
    </SectionRows>
  );
}

function startOf(date: string): string {
  return new Date(Date.parse(date)).toISOString();
}

function endOf(date: string): string {
  return new Date(Date.parse(date) + DAY - 1).toISOString();
}
