import { useQuery } from "@tanstack/react-query";
import { DetailPanel } from "@/components/detail-panel";
import { useMe } from "@/components/me";
import type { Opened } from "@/components/use-opened";
import { eventQuery } from "@/features/events/detail-queries";
import { EventDetails } from "@/features/events/event-details";
import { EventSentence } from "@/features/events/event-sentence";
import { words } from "@/messages/en/events";

/** An event in full, beside the list. */
export function EventPanel({ id, opened }: { id: string; opened: Opened }) {
  const me = useMe();
  return (
    <DetailPanel
      query={useQuery(eventQuery(id))}
      name={words.eventNo(id)}
      title={(event) => <EventSentence event={event} />}
      steps={{ next: words.nextEvent, previous: words.previousEvent }}
      onClose={opened.close}
      onStep={opened.step}
    >
      {(event) => <EventDetails event={event} meId={me.id} />}
    </DetailPanel>
  );
}
