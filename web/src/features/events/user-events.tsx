import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { SectionNote, SectionRows } from "@/components/section";
import type { ActivityKind } from "@/features/events/activity-kind-names";
import { filterOf } from "@/features/events/activity-kinds";
import { userEventsQuery } from "@/features/events/detail-queries";
import { EventIcon } from "@/features/events/event-icon";
import { EventSentence } from "@/features/events/event-sentence";
import { dayHeading } from "@/lib/day-heading";
import { clockTime, exactTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { words as activity } from "@/messages/en/activity";
import { words } from "@/messages/en/events";
import { Button } from "@/ui/button";
import type { Event } from "../../../../shared/schemas/event.ts";

interface UserEventsProps {
  userId: string;
  kind: ActivityKind | undefined;
  /** takes the filter off */
  onAll: () => void;
}

/** A user's events in sentences, day by day, the latest first. */
export function UserEvents({ userId, kind, onAll }: UserEventsProps) {
  const query = useInfiniteQuery(userEventsQuery(userId, filterOf(kind)));
  const now = useNow();
  const events = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <SectionRows query={query} rows={5}>
      {events.length === 0 && !query.hasNextPage ? (
        kind === undefined ? (
          <SectionNote>{words.nothingYet}</SectionNote>
        ) : (
          <li className="flex flex-wrap items-center justify-between gap-2 px-4 py-3 text-fg-muted text-sm">
            {activity.noneOfKind} <Button onClick={onAll}>{activity.showAll}</Button>
          </li>
        )
      ) : null}
      {byDay(events, now).map(([day, group]) => (
        <li key={day}>
          <h3 className="border-line border-b bg-rail px-4 py-1.5 font-medium text-fg-muted text-xs">
            {day}
          </h3>
          <ul className="divide-y divide-line">
            {group.map((event) => (
              <li
                key={event.id}
                data-row={event.id}
                className="relative flex items-start gap-3 px-4 py-2.5 transition-colors hover:bg-hover"
              >
                <EventIcon event={event} />
                <Link
                  to="/events"
                  search={{ userId, open: event.id }}
                  title={exactTime(event.at)}
                  aria-label={words.detailsAt(clockTime(event.at))}
                  className="row-link order-last shrink-0 pt-0.5 text-fg-muted text-sm tabular-nums"
                >
                  <time dateTime={event.at}>{clockTime(event.at)}</time>
                </Link>
                <p className="min-w-0 flex-1 break-words pt-0.5 text-sm">
                  <EventSentence event={event} except={userId} />
                </p>
              </li>
            ))}
          </ul>
        </li>
      ))}
      {query.hasNextPage ? (
        <li className="p-2 text-center">
          <Button tone="ghost" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {query.isFetchingNextPage ? words.moment : words.earlier}
          </Button>
        </li>
      ) : null}
    </SectionRows>
  );
}

function byDay(events: readonly Event[], now: number): [string, Event[]][] {
  return [...Map.groupBy(events, (event) => dayHeading(event.at, now))];
}
