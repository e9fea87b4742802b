import { Link } from "@tanstack/react-router";
import { Time } from "@/components/time";
import { EventIcon } from "@/features/events/event-icon";
import { EventSentence } from "@/features/events/event-sentence";
import { exactTime } from "@/lib/time";
import { words } from "@/messages/en/events";
import type { Event } from "../../../../shared/schemas/event.ts";

/** A few events as sentences. The whole row leads to the details, but for the people in it. */
export function LatestEvents({ events }: { events: readonly Event[] }) {
  return events.map((event) => (
    <li
      key={event.id}
      className="relative flex min-h-11 items-start gap-3 px-4 py-2.5 transition-colors hover:bg-hover"
    >
      <EventIcon event={event} />
      <Link
        to="/events"
        search={{ open: event.id }}
        title={exactTime(event.at)}
        aria-label={words.detailsAt(exactTime(event.at))}
        className="row-link order-last shrink-0 pt-0.5 text-fg-muted text-sm"
      >
        <Time iso={event.at} withClock />
      </Link>
      <p className="min-w-0 flex-1 break-words pt-0.5 text-sm">
        <EventSentence event={event} />
      </p>
    </li>
  ));
}
