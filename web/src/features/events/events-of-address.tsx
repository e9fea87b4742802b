import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Section, SectionNote, SectionRows } from "@/components/section";
import { LatestEvents } from "@/features/events/latest-events";
import { addressFilter, eventsQuery } from "@/features/events/queries";
import { words } from "@/messages/en/address";
import { buttonStyle } from "@/ui/button";

const SHOWN = 10;

interface EventsOfAddressProps {
  /** an address or a block of them */
  ip: string;
  /** only failed sign-ins */
  failed?: boolean;
}

/** The latest events from an address. */
export function EventsOfAddress({ ip, failed = false }: EventsOfAddressProps) {
  const filters = addressFilter(ip, failed);
  const query = useQuery(eventsQuery(filters));
  const all = failed ? words.allFailures : words.allEvents;
  const none = failed ? words.noFailures : words.noEvents;
  const latest = query.data?.items.slice(0, SHOWN) ?? [];
  return (
    <Section
      title={failed ? words.failures : words.events}
      actions={
        <Link to="/events" search={filters} className={buttonStyle({ tone: "ghost" })}>
          {all}
        </Link>
      }
    >
      <SectionRows query={query} rows={3}>
        {latest.length === 0 ? (
          <SectionNote>{query.data?.nextCursor ? words.noneSoFar(all) : none}</SectionNote>
        ) : (
          <LatestEvents events={latest} />
        )}
      </SectionRows>
    </Section>
  );
}
