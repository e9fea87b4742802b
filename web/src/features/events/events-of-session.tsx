import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { LatestEvents } from "@/features/events/latest-events";
import { eventsQuery } from "@/features/events/queries";
import { words } from "@/messages/en/events";
import { buttonStyle } from "@/ui/button";

const SHOWN = 10;

/** What happened in a session and to it, the latest first. */
export function EventsOfSession({ sessionId }: { sessionId: string }) {
  const query = useQuery(eventsQuery({ sessionId }));
  const latest = query.data?.items.slice(0, SHOWN) ?? [];
  return (
    <Section
      title={words.whatHappened}
      actions={
        <Link to="/events" search={{ sessionId }} className={buttonStyle({ tone: "ghost" })}>
          {words.openInEvents}
        </Link>
      }
    >
      <SectionRows query={query} rows={3}>
        {latest.length === 0 ? (
          <SectionNote>{words.nothingInSession}</SectionNote>
        ) : (
          <LatestEvents events={latest} />
        )}
      </SectionRows>
    </Section>
  );
}
