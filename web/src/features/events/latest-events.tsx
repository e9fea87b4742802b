import { Link } from "@tanstack/react-router";
import { Time } from "@/components/time";
import { EventIcon } from "@/features/events/event-icon";
import { EventSentence } from "@/features/events/event-sentence";
import { words } from "@/messages/en/events";
import type { Event } from "../../../../shared/schemas/event.ts";

/** A few events as sentences, each with the way to its details. */
export function LatestEvents({ events }: { events: readonly Event[] }) {
  return events.map((event) => (
    <li key={event.id} className="flex min-h-11 items-start gap-3 px-4 py-2.5">
      <EventIcon event={event} />
      <p className="line-clamp-2 min-w-0 flex-1 break-words pt-0.5 text-sm">
        <EventSentence event={event} />
      </p>
      <Link
        to="/events"
        search={{ open: event.id }}
        aria-label={words.details}
        className="shrink-0 pt-0.5 text-fg-muted text-sm hover:text-fg hover:underline"
      >
        <Time iso={event.at} withClock />
      </Link>
    </li>
  ));
}
